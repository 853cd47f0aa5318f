package dev.halfsilver.room;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The answer of the rules to a command. */
public sealed interface Decision {
  /**
   * It happens. At least one proposal, the first of them by whoever asked and on a channel that
   * they read.
   */
  record Accepted(List<Proposal> proposals) implements Decision {
    public Accepted {
      proposals = List.copyOf(proposals);
    }
  }

  /**
   * It does not happen, and nothing is written.
   *
   * @param retryAfter how long until the same would be accepted, where that is only a matter of
   *     time
   */
  record Refused(Refusal refusal, Optional<Duration> retryAfter) implements Decision {
    public Refused(Refusal refusal) {
      this(refusal, Optional.empty());
    }
  }

  static Decision accepted(Member author, Channel channel, Event event) {
    return new Accepted(List.of(new Proposal(author.id(), channel, event)));
  }

  static Decision accepted(Proposal... proposals) {
    return new Accepted(List.of(proposals));
  }

  static Decision refused(Refusal refusal) {
    return new Refused(refusal);
  }
}
