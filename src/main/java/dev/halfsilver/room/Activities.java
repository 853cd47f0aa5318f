package dev.halfsilver.room;

import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.Answer;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.Passing;

/**
 * Activities: what participants are given to do, what they answer, and who of the others sees it
 * when. An activity can be opened again; each time is a round, counted from 1.
 */
public interface Activities {
  /** What is asked of activities. */
  sealed interface Command extends FrontCommand {}

  /**
   * Opens an activity of the guide, for the first time or again.
   *
   * @param item the item of the guide, or the name of one that a moderator made here before
   */
  record OpenActivity(String item) implements Command {}

  /** Opens an activity of the moderator's own, which the guide does not have. */
  record OpenOwn(Activity definition) implements Command {}

  /** Gives one's own answer, or another in its place. */
  record GiveAnswer(String activity, int round, Answer answer) implements Command {}

  /** Passes. */
  record Pass(String activity, int round, Passing why) implements Command {}

  /** Changes who sees answers when. What was seen stays seen. */
  record Mask(String activity, int round, Masking masking) implements Command {}

  /** Puts all answers before everybody. */
  record Reveal(String activity, int round) implements Command {}

  /** Takes no more answers. */
  record EndActivity(String activity, int round) implements Command {}

  /** What happened to an activity. */
  sealed interface Event extends FrontEvent {
    /** The item of the guide; for one of the moderator's own a name that the rules gave it. */
    String activity();

    int round();
  }

  /**
   * On the floor: there is something to do.
   *
   * @param part the part of the discussion it belongs to
   * @param definition as everybody may see it
   */
  record Opened(String activity, int round, int part, Activity definition)
      implements Event, Kind.Put {}

  /**
   * On the member's answers: what only they are told of the role that they play.
   *
   * @param role as whom they speak until they step out
   */
  record Briefed(String activity, int round, MemberId member, String role, String brief)
      implements Event, Kind.Answering {}

  /** On the author's answers, whatever the masking. The first stays beside all later ones. */
  record Answered(String activity, int round, Answer answer) implements Event, Kind.Answering {}

  /** On the author's answers: their answer is that they have none. */
  record Passed(String activity, int round, Passing why) implements Event, Kind.Answering {}

  /**
   * On the floor or on the answers of one of the others: they see the author's answer from now on.
   */
  record Shared(String activity, int round, Answer answer) implements Event, Kind.Answering {}

  /** On the channel where it was shared: the author's answer leaves the screens. */
  record Unshared(String activity, int round) implements Event, Kind.Answering {}

  /** On the floor: from now on others see answers when this says. */
  record Masked(String activity, int round, Masking masking) implements Event, Kind.Turn {}

  /** On the floor: the answers follow, and later ones come at once. */
  record Revealed(String activity, int round) implements Event, Kind.Turn {}

  /** On the floor: it takes no more answers. By the house when its time was over. */
  record Ended(String activity, int round) implements Event, Kind.Turn {}
}
