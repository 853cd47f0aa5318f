package dev.halfsilver.live;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Command;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Place;
import dev.halfsilver.room.Proposal;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.front.Attendee;
import dev.halfsilver.room.front.Standing;
import dev.halfsilver.room.whole.Room;
import dev.halfsilver.study.Session;
import dev.halfsilver.wire.Frame;
import dev.halfsilver.wire.Frames;
import java.time.Instant;
import java.util.List;

/**
 * Whatever of a room somebody can come to see passes through here: what is decided, numbered, read,
 * encoded and answered. So this is where the mirror could be broken, and tests break each of these
 * methods once to see that the breach is noticed.
 */
abstract class Mirror {
  private final Session session;

  Mirror(Session session) {
    this.session = session;
  }

  abstract Audience audience();

  Decision decide(Room room, Member member, Command command, Instant now) {
    return room.decide(member, command, now);
  }

  List<Entry> entries(Room room, List<Proposal> proposals, Instant now) {
    return room.entries(proposals, now);
  }

  boolean reads(Room room, Member member, Channel channel) {
    return room.reads(member, channel);
  }

  Frame encode(Entry entry) {
    return Frames.entry(entry);
  }

  Frame ack(String id, Place place) {
    return Frames.ack(id, place);
  }

  void refuse(Seating seating, String id, Decision.Refused why) {
    audience().give(seating, Frames.refused(id, why.refusal(), why.retryAfter()));
  }

  Frame typing(Channel channel, MemberId member, boolean on) {
    return Frames.typing(channel, member, on);
  }

  /** Who of those on this channel's side of the room is connected. */
  List<MemberId> present(Room room, Channel channel) {
    return switch (channel) {
      case Channel.Floor _ -> present(room, Standing.IN_THE_ROOM);
      case Channel.Desk _ -> present(room, Standing.WAITING);
      case Channel.Backroom _ ->
          audience().seated().filter(room.back().observers().present()::containsKey).toList();
      case Channel.Aside _,
          Channel.Hand _,
          Channel.Answers _,
          Channel.Tallies _,
          Channel.Arrivals _,
          Channel.Notes _ ->
          List.of();
    };
  }

  private List<MemberId> present(Room room, Standing standing) {
    return room.front().door().roster().values().stream()
        .filter(a -> a.standing() == standing && audience().isPresent(a.id()))
        .map(Attendee::id)
        .toList();
  }

  /** Whether somebody who leads is connected. */
  boolean isLed(Room room) {
    return room.front().door().roster().values().stream()
        .anyMatch(
            a ->
                a.role() == Role.MODERATOR
                    && a.standing() == Standing.IN_THE_ROOM
                    && audience().isSeated(a.id()));
  }

  Frame welcome(String epoch, Member member) {
    return Frames.welcome(
        epoch, member, session.guide().topic(), session.guide().sections().size(), session.terms());
  }
}
