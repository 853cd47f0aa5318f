package dev.halfsilver.room.activity;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * Something that each participant does on their own and that is then looked at together.
 *
 * @param prompt what everybody is asked to do
 * @param masking who of the other participants sees an answer, and when
 * @param seconds how long answers are taken; 0 until a moderator ends it
 * @param task of which kind it is, and what that kind needs to know
 */
public record Activity(String prompt, Masking masking, int seconds, Task<?> task) {
  public static final int SHORTEST_SECONDS = 10;
  public static final int LONGEST_SECONDS = 3_600;

  /** Why it cannot be opened as it is, if it cannot; whether its words are fit is asked apart. */
  public Optional<Flaw> flaw() {
    if (seconds != 0 && (seconds < SHORTEST_SECONDS || seconds > LONGEST_SECONDS)) {
      return Optional.of(Flaw.TIME_UNFIT);
    }
    return Limits.tooLong(task.labels(), Limits.LONGEST_LABEL).or(task::flaw);
  }

  /** All words that everybody will read; the prompt first. */
  public Stream<String> words() {
    return Stream.concat(Stream.of(prompt), Stream.concat(task.labels(), task.texts()));
  }

  /** The same, as everybody may see it. */
  public Activity publicly() {
    return with(task.publicly());
  }

  /** The same about a stimulus of another id. */
  public Activity withStimulus(String id) {
    return with(task.withStimulus(id));
  }

  /** The same where messages have other numbers on the floor. */
  public Activity withSaid(LongFunction<OptionalLong> numbers) {
    return with(task.withSaid(numbers));
  }

  private Activity with(Task<?> changed) {
    return new Activity(prompt, masking, seconds, changed);
  }
}
