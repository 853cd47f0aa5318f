package dev.halfsilver.room;

import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.Masking;
import java.util.Map;
import java.util.Optional;

/**
 * What a moderator can ask, show and open in this room, by item id.
 *
 * @param parts how many parts the discussion has, so that participants see "part 2 of 5"
 * @param stimuli what can be shown, by its own id
 */
public record Agenda(int parts, Map<String, Item> items, Map<String, Stimulus> stimuli) {
  /** One thing on the agenda, within a part counted from 1. */
  public sealed interface Item {
    int part();

    /**
     * A question or a probe, put to everyone word for word.
     *
     * @param masking who sees the answers when; while it is anything but open, what participants
     *     say to the group is masked
     */
    record Question(int part, String text, Masking masking) implements Item {}

    /** A stimulus to put on the screens. */
    record Showing(int part, Stimulus stimulus) implements Item {}

    /** An activity to open. */
    record Doing(int part, Activity activity) implements Item {}
  }

  public Agenda {
    items = Map.copyOf(items);
    stimuli = Map.copyOf(stimuli);
  }

  public Optional<Item> item(String id) {
    return Optional.ofNullable(items.get(id));
  }

  public Optional<Stimulus> stimulus(String id) {
    return Optional.ofNullable(stimuli.get(id));
  }
}
