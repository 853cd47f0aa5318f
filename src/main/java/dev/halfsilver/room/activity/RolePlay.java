package dev.halfsilver.room.activity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A play in which each participant speaks as somebody else until they step out of their role. What
 * they say in it is nobody's opinion.
 */
public record RolePlay(List<Part> parts) implements Task<RolePlay.SteppingOut> {
  static final int MOST_PARTS = 12;

  public RolePlay {
    parts = List.copyOf(parts);
  }

  /**
   * A role.
   *
   * @param name as whom one speaks
   * @param brief what only whoever plays it is told; empty where others read it
   */
  public record Part(String name, String brief) {
    private Part publicly() {
      return new Part(name, "");
    }
  }

  /** Somebody is themselves again, and says how it was. */
  public record SteppingOut(String text) implements Answer {
    @Override
    public Stream<String> words() {
      return Stream.of(text);
    }
  }

  @Override
  public Class<SteppingOut> answers() {
    return SteppingOut.class;
  }

  @Override
  public Stream<String> labels() {
    return parts.stream().map(Part::name);
  }

  @Override
  public Stream<String> texts() {
    return parts.stream().map(Part::brief).filter(brief -> !brief.isEmpty());
  }

  @Override
  public Optional<Flaw> flaw() {
    return Limits.options(parts.stream().map(Part::name).toList(), 1, MOST_PARTS);
  }

  @Override
  public Optional<Flaw> flawIn(SteppingOut answer) {
    return Optional.empty();
  }

  @Override
  public RolePlay publicly() {
    return new RolePlay(parts.stream().map(Part::publicly).toList());
  }
}
