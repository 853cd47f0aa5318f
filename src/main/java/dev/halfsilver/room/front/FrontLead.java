package dev.halfsilver.room.front;

import static dev.halfsilver.room.Decision.accepted;
import static dev.halfsilver.room.Decision.refused;

import dev.halfsilver.room.Agenda;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.Happening;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What only a moderator does: asking, showing, holding back, and turning the phases. */
final class FrontLead {
  private FrontLead() {}

  static Decision ask(FrontRoom room, Member by, String id) {
    Optional<Refusal> why = FrontRules.whyNotLeading(room, by).or(() -> whyNotLive(room));
    if (why.isPresent()) {
      return refused(why.get());
    }
    if (room.asked().filter(id::equals).isPresent()) {
      return refused(Refusal.NO_CHANGE);
    }
    return room.setting()
        .agenda()
        .item(id)
        .filter(item -> item instanceof Agenda.Item.Question)
        .map(Agenda.Item.Question.class::cast)
        .map(q -> accepted(Channel.floor(), new FrontEvent.Asked(id, q.part(), q.text())))
        .orElseGet(() -> refused(Refusal.NO_SUCH_ITEM));
  }

  /** The guide is a plan: what a moderator thinks of on the way belongs to the part they are in. */
  static Decision askOwn(FrontRoom room, Member by, String text) {
    Optional<Refusal> why =
        FrontRules.whyNotLeading(room, by)
            .or(() -> whyNotLive(room))
            .or(() -> Words.whyUnfit(text));
    return why.map(Decision::refused)
        .orElseGet(
            () ->
                accepted(
                    Channel.floor(), new FrontEvent.Asked("", Math.max(1, room.part()), text)));
  }

  static Decision show(FrontRoom room, Member by, String id) {
    Optional<Refusal> why = FrontRules.whyNotLeading(room, by).or(() -> whyNotLive(room));
    if (why.isPresent()) {
      return refused(why.get());
    }
    if (room.onScreen().filter(id::equals).isPresent()) {
      return refused(Refusal.NO_CHANGE);
    }
    return room.setting()
        .agenda()
        .item(id)
        .filter(item -> item instanceof Agenda.Item.Showing)
        .map(Agenda.Item.Showing.class::cast)
        .map(s -> accepted(Channel.floor(), new FrontEvent.Shown(id, s.part(), s.stimulus())))
        .orElseGet(() -> refused(Refusal.NO_SUCH_ITEM));
  }

  static Decision takeDown(FrontRoom room, Member by) {
    Optional<Refusal> why = FrontRules.whyNotLeading(room, by);
    return why.map(Decision::refused)
        .orElseGet(
            () ->
                room.onScreen()
                    .map(id -> accepted(Channel.floor(), new FrontEvent.TakenDown(id)))
                    .orElseGet(() -> refused(Refusal.NO_CHANGE)));
  }

  static Decision mute(FrontRoom room, Member by, MemberId id) {
    return hold(room, by, id, true);
  }

  static Decision unmute(FrontRoom room, Member by, MemberId id) {
    return hold(room, by, id, false);
  }

  private static Decision hold(FrontRoom room, Member by, MemberId id, boolean muted) {
    Optional<Refusal> why = FrontRules.whyNotLeading(room, by);
    if (why.isPresent()) {
      return refused(why.get());
    }
    Optional<Attendee> attendee =
        FrontRules.participant(room, id).filter(a -> a.standing() == Standing.IN_THE_ROOM);
    if (attendee.isEmpty()) {
      return refused(Refusal.NO_SUCH_MEMBER);
    }
    if (attendee.get().muted() == muted) {
      return refused(Refusal.NO_CHANGE);
    }
    return accepted(
        new Channel.Aside(id), muted ? new FrontEvent.Muted(id) : new FrontEvent.Unmuted(id));
  }

  /** Goes on from {@code from} by {@code event}. */
  static Decision turn(FrontRoom room, Member by, Phase from, FrontEvent event) {
    Optional<Refusal> why = FrontRules.whyNotLeading(room, by);
    if (why.isPresent()) {
      return refused(why.get());
    }
    return room.phase() == from ? accepted(Channel.floor(), event) : refused(Refusal.WRONG_PHASE);
  }

  /** Those who are still waiting do not read the floor, so their own threads tell them. */
  static Decision close(FrontRoom room, Member by) {
    Optional<Refusal> why = FrontRules.whyNotLeading(room, by);
    if (why.isPresent()) {
      return refused(why.get());
    }
    List<Happening> closed = new ArrayList<>();
    closed.add(new Happening(Channel.floor(), new FrontEvent.Closed()));
    room.roster().values().stream()
        .filter(attendee -> attendee.standing() == Standing.WAITING)
        .map(attendee -> new Channel.Aside(attendee.id()))
        .forEach(thread -> closed.add(new Happening(thread, new FrontEvent.Closed())));
    return new Decision.Accepted(closed);
  }

  private static Optional<Refusal> whyNotLive(FrontRoom room) {
    return switch (room.phase()) {
      case LIVE -> Optional.empty();
      case WAITING -> Optional.of(Refusal.NOT_STARTED);
      case PAUSED -> Optional.of(Refusal.WRONG_PHASE);
      case CLOSED -> Optional.of(Refusal.CLOSED);
    };
  }
}
