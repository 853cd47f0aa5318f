package dev.halfsilver.wire;

import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.Task;
import java.util.Map;
import java.util.Optional;

/** Reads an activity as a person wrote it in a guide: docs/activities.md shows one. */
final class ActivityReader {
  private static final Map<String, Class<?>> KINDS = new Names<>(Task.class).all();

  private ActivityReader() {}

  /** The activity; nothing when something is wrong, which is noted. */
  static Optional<Activity> read(Fields fields) {
    String prompt = fields.text("prompt");
    Masking masking = masking(fields, Masking.AFTER_OWN);
    int seconds = fields.wholeOrZero("seconds");
    Class<?> kind = KINDS.get(fields.text("kind"));
    if (kind == null) {
      fields
          .given("kind")
          .ifPresent(
              _ -> fields.wrong("kind", "should be one of " + String.join(", ", KINDS.keySet())));
      return Optional.empty();
    }
    Optional<Task<?>> task = RecordReader.read(kind, fields).map(made -> (Task<?>) made);
    // What is answered in the talk is a question, and only as such it is asked.
    task.filter(Task::inTalk)
        .ifPresent(_ -> fields.wrong("inTalk", "give a question a masking instead"));
    return task.map(made -> new Activity(prompt, masking, seconds, made));
  }

  static Masking masking(Fields fields, Masking unsaid) {
    return fields.has("masking")
        ? (Masking) RecordReader.oneOf(Masking.class, "masking", fields)
        : unsaid;
  }
}
