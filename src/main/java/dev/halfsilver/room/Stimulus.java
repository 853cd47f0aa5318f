package dev.halfsilver.room;

import dev.halfsilver.room.activity.Task;

/**
 * What is shown to participants.
 *
 * @param id random; also the name under which a reader of the floor may fetch the bytes
 * @param title shown above it
 * @param alt what it shows, in words, for those who cannot see it; empty for a text
 * @param text the words of a text stimulus, else empty
 */
public record Stimulus(String id, Kind kind, String title, String alt, String text) {
  /** How it is shown. */
  public enum Kind {
    IMAGE,
    VIDEO,
    TEXT
  }

  /** Whether an activity that is about a stimulus can be about this one. */
  public boolean suits(Task<?> task) {
    return kind == (task.needsFilm() ? Kind.VIDEO : Kind.IMAGE);
  }
}
