package dev.halfsilver.room;

/** The door: who comes in, who goes, and who is sent away. */
public interface Door {
  /** What is asked at the door. */
  sealed interface Command extends FrontCommand {}

  /**
   * A participant agrees to the terms and comes to the waiting room.
   *
   * @param name what the others shall call them
   * @param terms the version of the terms they were shown and agreed to
   */
  record Join(String name, String terms) implements Command {}

  /** A moderator takes their place. */
  record Lead() implements Command {}

  /** A participant goes. They may come back to the waiting room with the same link. */
  record Leave() implements Command {}

  /** A moderator lets somebody in from the waiting room. */
  record Admit(MemberId member) implements Command {}

  /** A moderator or the house sends a participant away for good. */
  record Remove(MemberId member) implements Command {}

  /** What happened at the door. */
  sealed interface Event extends FrontEvent {}

  /** On their own aside: a participant agreed to be recorded and observed. */
  record Agreed(String name, String terms) implements Event, Kind.Coming {
    @Override
    public Role role() {
      return Role.PARTICIPANT;
    }

    @Override
    public MemberId who(MemberId author) {
      return author;
    }
  }

  /** At the desk: a participant is in the waiting room. */
  record Arrived(MemberId member, String name) implements Event, Kind.Coming {
    @Override
    public Role role() {
      return Role.PARTICIPANT;
    }

    @Override
    public MemberId who(MemberId author) {
      return member;
    }
  }

  /** On the floor: somebody is in the room. */
  record Entered(MemberId member, Role role, String name) implements Event, Kind.Coming {
    @Override
    public MemberId who(MemberId author) {
      return member;
    }
  }

  /**
   * On their aside, and on the floor or, when they were only waiting, at the desk: they are gone.
   */
  record Left(MemberId member) implements Event, Kind.Leaving {}

  /** At the desk: a participant was sent away for good. The floor only says that they left. */
  record Removed(MemberId member) implements Event, Kind.SentAway {}
}
