package dev.halfsilver.room;

/** Raised hands: who would like to say something and waits to be asked. */
public interface Hands {
  /** What is asked of hands. */
  sealed interface Command extends FrontCommand {}

  /** Raises one's own. */
  record RaiseHand() implements Command {}

  /** Lowers one's own; a moderator lowers anybody's. */
  record LowerHand(MemberId member) implements Command {}

  /** Gives somebody whose hand is raised their turn. */
  record CallOn(MemberId member) implements Command {}

  /** What happened to a hand. */
  sealed interface Event extends FrontEvent {
    MemberId member();
  }

  /** On the member's hand channel. */
  record HandRaised(MemberId member) implements Event, Kind.Handling {}

  /** On the member's hand channel. */
  record HandLowered(MemberId member) implements Event, Kind.Handling {}

  /** On the member's hand channel: it is their turn, and their hand is down again. */
  record CalledOn(MemberId member) implements Event, Kind.Handling {}
}
