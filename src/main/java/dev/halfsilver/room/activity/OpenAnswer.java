package dev.halfsilver.room.activity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question that everybody answers in their own words.
 *
 * @param beginning the words of a sentence that answers complete; empty for none
 * @param inTalk whether it is a question of the talk: then what a participant says to the group
 *     while it stands is their answer, one message after the other
 */
public record OpenAnswer(String beginning, boolean inTalk) implements Task<OpenAnswer.Writing> {
  /** Over all messages, in code points: an answer is sent whole whenever it grows. */
  static final int LONGEST_IN_ALL = 8_000;

  static final int MOST_MESSAGES = 30;

  /** What somebody wrote: one text, or one for each message. */
  public record Writing(List<String> texts) implements Answer {
    public Writing {
      texts = List.copyOf(texts);
    }

    @Override
    public Stream<String> words() {
      return texts.stream();
    }

    /** The same with one more message. */
    public Writing plus(String text) {
      return new Writing(Stream.concat(texts.stream(), Stream.of(text)).toList());
    }
  }

  @Override
  public Class<Writing> answers() {
    return Writing.class;
  }

  @Override
  public Stream<String> labels() {
    return Stream.of(beginning).filter(words -> !words.isEmpty());
  }

  @Override
  public Optional<Flaw> flaw() {
    return Optional.empty();
  }

  @Override
  public Optional<Flaw> flawIn(Writing answer) {
    if (answer.texts().isEmpty()) {
      return Optional.of(Flaw.ANSWER_INCOMPLETE);
    }
    int most = inTalk ? MOST_MESSAGES : 1;
    int length = answer.words().mapToInt(text -> text.codePointCount(0, text.length())).sum();
    return Limits.when(
        answer.texts().size() > most || length > LONGEST_IN_ALL, Flaw.ANSWER_TOO_MUCH);
  }
}
