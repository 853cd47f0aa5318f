package dev.halfsilver.room;

import java.util.Map;
import java.util.Optional;

/**
 * What a moderator can ask and show in this room, by item id.
 *
 * @param parts how many parts the discussion has, so that participants see "part 2 of 5"
 */
public record Agenda(int parts, Map<String, Item> items) {
  /** One thing on the agenda, within a part counted from 1. */
  public sealed interface Item {
    /** A question or a probe, put to everyone word for word. */
    record Question(int part, String text) implements Item {}

    /** A stimulus to put on the screens. */
    record Showing(int part, Stimulus stimulus) implements Item {}
  }

  public Agenda {
    items = Map.copyOf(items);
  }

  public Optional<Item> item(String id) {
    return Optional.ofNullable(items.get(id));
  }
}
