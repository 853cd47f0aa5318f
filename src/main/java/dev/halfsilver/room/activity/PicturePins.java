package dev.halfsilver.room.activity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A picture on which everybody puts pins.
 *
 * @param picture the id of the stimulus
 * @param feelings what a pin can say; {@code like} and {@code dislike} are worded in the reader's
 *     language
 * @param most how many pins one person has; 0 is as many as there can be
 */
public record PicturePins(String picture, List<String> feelings, int most)
    implements Task<PicturePins.Pins> {
  static final int MOST_PINS = 12;
  static final int MOST_FEELINGS = 6;
  private static final int EDGE = 1_000;

  public PicturePins {
    feelings = List.copyOf(feelings);
    most = most == 0 ? MOST_PINS : most;
  }

  /** Pins, in the order in which they were put. */
  public record Pins(List<Pin> pins) implements Answer {
    public Pins {
      pins = List.copyOf(pins);
    }

    @Override
    public Stream<String> words() {
      return pins.stream().map(Pin::comment).filter(comment -> !comment.isEmpty());
    }
  }

  /**
   * One pin.
   *
   * @param x thousandths of the picture's width, from the left
   * @param y thousandths of its height, from the top
   * @param feeling its number, from 0
   * @param comment why; may be empty
   */
  public record Pin(int x, int y, int feeling, String comment) {}

  @Override
  public Class<Pins> answers() {
    return Pins.class;
  }

  @Override
  public Stream<String> labels() {
    return feelings.stream();
  }

  @Override
  public Optional<Flaw> flaw() {
    return Limits.options(feelings, 1, MOST_FEELINGS)
        .or(() -> Limits.when(most < 1 || most > MOST_PINS, Flaw.CHOICES_UNFIT));
  }

  @Override
  public Optional<Flaw> flawIn(Pins answer) {
    return Limits.when(answer.pins().isEmpty(), Flaw.ANSWER_INCOMPLETE)
        .or(() -> Limits.when(answer.pins().size() > most, Flaw.ANSWER_TOO_MUCH))
        .or(() -> Limits.when(!answer.pins().stream().allMatch(this::isOn), Flaw.ANSWER_OUTSIDE))
        .or(() -> Limits.commentTooLong(answer.words()));
  }

  private boolean isOn(Pin pin) {
    return pin.x() >= 0
        && pin.x() <= EDGE
        && pin.y() >= 0
        && pin.y() <= EDGE
        && pin.feeling() >= 0
        && pin.feeling() < feelings.size();
  }

  @Override
  public List<Figure> figures(List<Pins> answers) {
    return List.of(
        new Figure.Spots(
            picture,
            feelings,
            answers.stream()
                .flatMap(answer -> answer.pins().stream())
                .map(pin -> new Figure.Spot(pin.x(), pin.y(), pin.feeling()))
                .toList()));
  }

  @Override
  public Optional<String> stimulus() {
    return Optional.of(picture);
  }

  @Override
  public PicturePins withStimulus(String id) {
    return new PicturePins(id, feelings, most);
  }
}
