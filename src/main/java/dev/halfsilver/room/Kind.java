package dev.halfsilver.room;

import java.util.OptionalLong;

/**
 * The kinds of events. Where many events are treated alike, their kinds are told apart and not the
 * events, so that a new event need not be named there; one of no kind does not compile there.
 */
public interface Kind {
  /** Something that its author wrote. */
  sealed interface Words extends Event permits Message, Backtalk.Noted {
    String text();
  }

  /** Words to others, which may reply to earlier ones: these it names by their number there. */
  sealed interface Message extends Words permits Talk.Said, Talk.SaidInRole, Backtalk.Remarked {
    OptionalLong replyTo();
  }

  /** Something was put to the group, in a part of the discussion. */
  sealed interface Put extends Event permits Stage.Asked, Stage.Shown, Activities.Opened {
    int part();
  }

  /** Somebody came, or it became known by what name they go. */
  sealed interface Coming extends Event
      permits Door.Agreed,
          Door.Arrived,
          Door.Entered,
          Observers.ObserverArrived,
          Observers.ObserverIntroduced {
    String name();

    /** What they are to the session. */
    Role role();

    /** Who it is, when {@code author} did it. */
    MemberId who(MemberId author);
  }

  /** Somebody went and may come back. */
  sealed interface Leaving extends Event permits Door.Left, Observers.ObserverLeft {
    MemberId member();
  }

  /** Somebody was sent away for good. */
  sealed interface SentAway extends Event permits Door.Removed, Observers.ObserverDismissed {
    MemberId member();
  }

  /** The discussion took a turn that everybody in the room is told of. No words of anybody. */
  sealed interface Turn extends Event
      permits Stage.TakenDown,
          Pace.Slowed,
          Activities.Masked,
          Activities.Revealed,
          Activities.Ended,
          Control.Started,
          Control.Paused,
          Control.Resumed,
          Control.Closed {}

  /**
   * Something was done to one person or one message, for those whom it concerns. No words of
   * anybody.
   */
  sealed interface Handling extends Event
      permits Talk.Retracted,
          Talk.Muted,
          Talk.Unmuted,
          Hands.HandRaised,
          Hands.HandLowered,
          Hands.CalledOn {}

  /** What one person answers in an activity, for those who read the channel it is on. */
  sealed interface Answering extends Event
      permits Activities.Briefed,
          Activities.Answered,
          Activities.Passed,
          Activities.Shared,
          Activities.Unshared {}
}
