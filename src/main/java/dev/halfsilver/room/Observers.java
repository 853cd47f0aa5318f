package dev.halfsilver.room;

/** The observers: who watches, and who is sent away. */
public interface Observers {
  /** What is asked at the door behind the mirror. */
  sealed interface Command extends BackCommand {}

  /** An observer takes their place. */
  record Observe() implements Command {}

  /** An observer goes. */
  record Depart() implements Command {}

  /** A moderator or the house sends an observer away for good. */
  record Dismiss(MemberId member) implements Command {}

  /** Who came and went behind the mirror. */
  sealed interface Event extends BackEvent {}

  /** In the backroom, or among the arrivals: an observer took their place. */
  record ObserverArrived(MemberId member, String name) implements Event, Kind.Coming {
    @Override
    public Role role() {
      return Role.OBSERVER;
    }

    @Override
    public MemberId who(MemberId author) {
      return member;
    }
  }

  /** Where their coming is: an observer went. */
  record ObserverLeft(MemberId member) implements Event, Kind.Leaving {}

  /**
   * In the backroom: an observer of whose coming the others were not told has said something, and
   * this is who they are.
   */
  record ObserverIntroduced(MemberId member, String name) implements Event, Kind.Coming {
    @Override
    public Role role() {
      return Role.OBSERVER;
    }

    @Override
    public MemberId who(MemberId author) {
      return member;
    }
  }

  /** Where their coming is: an observer was sent away for good. */
  record ObserverDismissed(MemberId member) implements Event, Kind.SentAway {}
}
