package dev.halfsilver.room;

import java.util.List;

/** The answer of the rules to a command. */
public sealed interface Decision {
  /** It happens. At least one happening, the first of them on a channel that the author reads. */
  record Accepted(List<Happening> happenings) implements Decision {
    public Accepted {
      happenings = List.copyOf(happenings);
    }
  }

  /** It does not happen, and nothing is written. */
  record Refused(Refusal refusal) implements Decision {}

  static Decision accepted(Channel channel, Event event) {
    return new Accepted(List.of(new Happening(channel, event)));
  }

  static Decision accepted(Happening... happenings) {
    return new Accepted(List.of(happenings));
  }

  static Decision refused(Refusal refusal) {
    return new Refused(refusal);
  }
}
