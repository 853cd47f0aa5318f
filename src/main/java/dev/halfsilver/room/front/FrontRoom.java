package dev.halfsilver.room.front;

import dev.halfsilver.room.Access;
import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.ChannelCounters;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.Hands;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.Pace;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Setting;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Talk;

/**
 * The state of the floor, the asides and the desk, facet by facet. Nothing in it comes from behind
 * the mirror: there is no field that could hold it.
 */
public record FrontRoom(
    Setting setting,
    DoorFacet door,
    TalkFacet talk,
    StageFacet stage,
    ControlFacet control,
    PaceFacet pace,
    HandsFacet hands,
    ActivitiesFacet activities,
    ChannelCounters heads) {
  public static FrontRoom prepared(Setting setting) {
    return new FrontRoom(
        setting,
        DoorFacet.EMPTY,
        TalkFacet.EMPTY,
        StageFacet.EMPTY,
        ControlFacet.PREPARED,
        PaceFacet.FREE,
        HandsFacet.DOWN,
        ActivitiesFacet.NONE,
        ChannelCounters.NONE);
  }

  /** Whether {@code member} reads {@code channel} now: a waiting participant not yet the floor. */
  public boolean reads(Member member, Channel channel) {
    if (!Access.mayRead(member, channel, setting.terms(), setting.policy())) {
      return false;
    }
    return member.role() != Role.PARTICIPANT
        || !isForThoseInTheRoom(channel)
        || door.attendee(member.id()).filter(a -> a.standing() == Standing.IN_THE_ROOM).isPresent();
  }

  private static boolean isForThoseInTheRoom(Channel channel) {
    return switch (channel) {
      case Channel.Floor _, Channel.Answers _ -> true;
      case Channel.Aside _,
          Channel.Hand _,
          Channel.Tallies _,
          Channel.Backroom _,
          Channel.Desk _,
          Channel.Arrivals _,
          Channel.Notes _ ->
          false;
    };
  }

  /** The state after {@code entry}. */
  public FrontRoom evolve(Entry entry, FrontEvent event) {
    FrontRoom next = counting(heads.after(entry));
    return switch (event) {
      case Door.Event e -> next.with(door.evolve(e));
      case Talk.Event e -> next.with(talk.evolve(entry, e), pace.after(entry));
      case Stage.Event e -> next.with(stage.evolve(e), activities);
      case Control.Event e -> next.with(control.evolve(e), activities.after(entry, e));
      case Pace.Event e -> next.with(talk, pace.evolve(e));
      case Hands.Event e -> next.with(hands.evolve(e));
      case Activities.Event e -> next.with(stage.after(e), activities.evolve(entry, e));
    };
  }

  private FrontRoom counting(ChannelCounters counted) {
    return new FrontRoom(setting, door, talk, stage, control, pace, hands, activities, counted);
  }

  private FrontRoom with(DoorFacet changed) {
    return new FrontRoom(setting, changed, talk, stage, control, pace, hands, activities, heads);
  }

  private FrontRoom with(HandsFacet changed) {
    return new FrontRoom(setting, door, talk, stage, control, pace, changed, activities, heads);
  }

  private FrontRoom with(TalkFacet said, PaceFacet paced) {
    return new FrontRoom(setting, door, said, stage, control, paced, hands, activities, heads);
  }

  private FrontRoom with(StageFacet put, ActivitiesFacet done) {
    return new FrontRoom(setting, door, talk, put, control, pace, hands, done, heads);
  }

  private FrontRoom with(ControlFacet turned, ActivitiesFacet done) {
    return new FrontRoom(setting, door, talk, stage, turned, pace, hands, done, heads);
  }
}
