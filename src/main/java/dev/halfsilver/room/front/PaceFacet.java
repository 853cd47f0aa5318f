package dev.halfsilver.room.front;

import static dev.halfsilver.room.Decision.accepted;
import static dev.halfsilver.room.Decision.refused;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Kind;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Pace;
import dev.halfsilver.room.Phase;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * How fast participants may talk to the group. It follows from what they said and when, so it is
 * the same on all their devices and after any restart. Private threads have no pace.
 *
 * @param seconds how long a participant waits after a message of theirs; 0 for not at all
 * @param spoke when each person last said something to the group
 */
public record PaceFacet(int seconds, LastWords spoke) {
  public static final int SHORTEST_SECONDS = 5;
  public static final int LONGEST_SECONDS = 300;

  static final PaceFacet FREE = new PaceFacet(0, LastWords.NONE);

  PaceFacet evolve(Pace.Event event) {
    return switch (event) {
      case Pace.Slowed e -> new PaceFacet(e.seconds(), spoke);
    };
  }

  /** The pace after something happened in the talk. */
  PaceFacet after(Entry entry) {
    if (!(entry.event() instanceof Kind.Message) || !entry.channel().equals(Channel.floor())) {
      return this;
    }
    return new PaceFacet(seconds, spoke.after(entry.author(), entry.at()));
  }

  static Decision decide(FrontRoom room, Member by, Pace.Command command) {
    return switch (command) {
      case Pace.SlowDown c -> slowDown(room, by, c.seconds());
    };
  }

  private static Decision slowDown(FrontRoom room, Member by, int seconds) {
    Optional<Refusal> why =
        FrontRules.whyNotLeading(room, by)
            .or(() -> whyNotStarted(room))
            .or(() -> whyUnfit(seconds));
    if (why.isPresent()) {
      return refused(why.get());
    }
    return room.pace().seconds() == seconds
        ? refused(Refusal.NO_CHANGE)
        : accepted(by, Channel.floor(), new Pace.Slowed(seconds));
  }

  private static Optional<Refusal> whyNotStarted(FrontRoom room) {
    return room.control().phase() == Phase.WAITING
        ? Optional.of(Refusal.NOT_STARTED)
        : Optional.empty();
  }

  private static Optional<Refusal> whyUnfit(int seconds) {
    boolean fit = seconds == 0 || (seconds >= SHORTEST_SECONDS && seconds <= LONGEST_SECONDS);
    return fit ? Optional.empty() : Optional.of(Refusal.INTERVAL_UNFIT);
  }

  /** Why {@code by} cannot say something to the group yet, if only time keeps them from it. */
  Optional<Decision.Refused> whyTooSoon(Member by, Instant now) {
    if (by.role() != Role.PARTICIPANT || seconds == 0) {
      return Optional.empty();
    }
    return spoke
        .of(by.id())
        .map(last -> Duration.between(now, last.plusSeconds(seconds)))
        .filter(Duration::isPositive)
        .map(left -> new Decision.Refused(Refusal.TOO_SOON, Optional.of(left)));
  }

  /**
   * When each person last spoke to the group. Every message makes another one: so it is two arrays.
   */
  public static final class LastWords {
    static final LastWords NONE = new LastWords(new MemberId[0], new Instant[0]);

    private final MemberId[] people;
    private final Instant[] at;

    private LastWords(MemberId[] people, Instant[] at) {
      this.people = people;
      this.at = at;
    }

    Optional<Instant> of(MemberId person) {
      int index = Arrays.asList(people).indexOf(person);
      return index < 0 ? Optional.empty() : Optional.of(at[index]);
    }

    LastWords after(MemberId person, Instant now) {
      int index = Arrays.asList(people).indexOf(person);
      MemberId[] known = people;
      if (index < 0) {
        index = people.length;
        known = Arrays.copyOf(people, index + 1);
        known[index] = person;
      }
      Instant[] times = Arrays.copyOf(at, known.length);
      times[index] = now;
      return new LastWords(known, times);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof LastWords that
          && Arrays.equals(people, that.people)
          && Arrays.equals(at, that.at);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(at);
    }
  }
}
