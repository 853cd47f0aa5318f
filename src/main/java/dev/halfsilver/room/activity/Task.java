package dev.halfsilver.room.activity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A kind of activity with what it was told of: the one place of each kind in the rules. All kinds
 * are opened, answered, shared and ended alike.
 *
 * @param <A> what an answer to it is
 */
public sealed interface Task<A extends Answer>
    permits OpenAnswer,
        Poll,
        Rating,
        Dial,
        Ranking,
        CardSort,
        Stands,
        ShowOfHands,
        TextMarks,
        PicturePins,
        RolePlay {
  Class<A> answers();

  /** Its short words: options, cards, the names of a scale's ends. */
  default Stream<String> labels() {
    return Stream.empty();
  }

  /** Its long words. */
  default Stream<String> texts() {
    return Stream.empty();
  }

  /** Why nobody could answer it, if nobody could. */
  Optional<Flaw> flaw();

  /**
   * Why {@code answer} is none to this, if it is none; whether its words are fit is asked apart.
   */
  Optional<Flaw> flawIn(A answer);

  /** The same for an answer of whatever kind. */
  default Optional<Flaw> flawInAny(Answer answer) {
    return answers().isInstance(answer)
        ? flawIn(answers().cast(answer))
        : Optional.of(Flaw.ANSWER_OF_OTHER_KIND);
  }

  /** What {@code answers} come to, as something to look at. */
  default List<Figure> figures(List<A> answers) {
    return List.of();
  }

  /** What {@code answers} come to, as numbers. */
  default List<Fact> facts(List<A> answers) {
    return List.of();
  }

  /** Which way somebody moved from one answer to the next, where the kind knows up and down. */
  default Movement movement(A before, A after) {
    return before.equals(after) ? Movement.NONE : Movement.OTHER;
  }

  /** Whether it is a question of the talk, which is answered by what is said to the group. */
  default boolean inTalk() {
    return false;
  }

  /** The roles that are given out; none in most kinds. */
  default List<RolePlay.Part> parts() {
    return List.of();
  }

  /** The numbers on the floor of the messages that it is about. */
  default LongStream messages() {
    return LongStream.empty();
  }

  /** The id of the stimulus that it is about. */
  default Optional<String> stimulus() {
    return Optional.empty();
  }

  /** Whether that is a film; otherwise it is a picture. */
  default boolean needsFilm() {
    return false;
  }

  /** The same about a stimulus of another id. */
  default Task<A> withStimulus(String id) {
    return this;
  }

  /** The numbers on the floor of the messages that it is about. */
  default LongStream said() {
    return LongStream.empty();
  }

  /** The same where messages have other numbers. What has none there is told without its words. */
  default Task<A> withSaid(LongFunction<OptionalLong> numbers) {
    return this;
  }

  /** The same without what only some may know. */
  default Task<A> publicly() {
    return this;
  }
}
