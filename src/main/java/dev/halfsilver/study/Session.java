package dev.halfsilver.study;

import dev.halfsilver.language.Language;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Policy;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Setting;
import dev.halfsilver.room.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One group that meets once.
 *
 * @param policy what participants need not be told of what the study decided
 * @param language what it is held in, as far as it was said: its links lead to screens in it
 * @param participants how many are invited: a few more than a room holds, since some do not come
 * @param inFront what the seats in front of the mirror are called, where a room is to be opened
 */
public record Session(
    SessionId id,
    Guide guide,
    Terms terms,
    Policy policy,
    Language language,
    int participants,
    Instant createdAt,
    Map<MemberId, String> inFront) {
  public Session {
    inFront = Map.copyOf(inFront);
  }

  /**
   * The same session, once it is sure that it fits; its guide was asked before.
   *
   * @throws Unfit when it does not
   */
  public Session checked() {
    new Fit()
        .within("the number of participants", participants, 1, 24)
        .words("the text of the terms", terms.text())
        .line("the version of the terms", terms.version())
        .orThrow();
    return this;
  }

  /** One in English, with the standard policy, that nobody has opened yet. */
  public Session(SessionId id, Guide guide, Terms terms, int participants, Instant createdAt) {
    this(id, guide, terms, Policy.STANDARD, Language.ENGLISH, participants, createdAt, Map.of());
  }

  /** The same, knowing who sits in front. */
  public Session with(List<Seat> seats) {
    return new Session(
        id,
        guide,
        terms,
        policy,
        language,
        participants,
        createdAt,
        seats.stream()
            .filter(seat -> seat.role() == Role.PARTICIPANT || seat.role() == Role.MODERATOR)
            .collect(Collectors.toMap(Seat::id, Seat::name)));
  }

  /** What the room needs to know of it. */
  public Setting setting() {
    return new Setting(terms, policy, guide.agenda(), inFront);
  }
}
