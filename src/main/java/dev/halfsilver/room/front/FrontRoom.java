package dev.halfsilver.room.front;

import dev.halfsilver.room.Access;
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
        ChannelCounters.NONE);
  }

  /** Whether {@code member} reads {@code channel} now: a waiting participant not yet the floor. */
  public boolean reads(Member member, Channel channel) {
    if (!Access.mayRead(member, channel, setting.terms())) {
      return false;
    }
    return member.role() != Role.PARTICIPANT
        || !channel.equals(Channel.floor())
        || door.attendee(member.id()).filter(a -> a.standing() == Standing.IN_THE_ROOM).isPresent();
  }

  /** The state after {@code entry}. */
  public FrontRoom evolve(Entry entry, FrontEvent event) {
    ChannelCounters after = heads.after(entry);
    return switch (event) {
      case Door.Event e ->
          new FrontRoom(setting, door.evolve(e), talk, stage, control, pace, hands, after);
      case Talk.Event e ->
          new FrontRoom(
              setting,
              door,
              talk.evolve(entry, e),
              stage,
              control,
              pace.after(entry),
              hands,
              after);
      case Stage.Event e ->
          new FrontRoom(setting, door, talk, stage.evolve(e), control, pace, hands, after);
      case Control.Event e ->
          new FrontRoom(setting, door, talk, stage, control.evolve(e), pace, hands, after);
      case Pace.Event e ->
          new FrontRoom(setting, door, talk, stage, control, pace.evolve(e), hands, after);
      case Hands.Event e ->
          new FrontRoom(setting, door, talk, stage, control, pace, hands.evolve(e), after);
    };
  }
}
