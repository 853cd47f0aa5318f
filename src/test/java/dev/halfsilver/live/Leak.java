package dev.halfsilver.live;

import dev.halfsilver.room.BackCommand;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Command;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.FrontCommand;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.Happening;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Place;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Room;
import dev.halfsilver.room.Terms;
import dev.halfsilver.study.Session;
import dev.halfsilver.wire.CloseCode;
import dev.halfsilver.wire.Frame;
import dev.halfsilver.wire.Frames;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rooms with a hole in the mirror, each a mistake that somebody could make. */
@SuppressWarnings("ImmutableEnumChecker")
enum Leak {
  PARTICIPANTS_MAY_READ_THE_BACKROOM(
      session ->
          new Proceedings(session, RoomLimits.USUAL) {
            @Override
            boolean reads(Room room, Member member, Channel channel) {
              return channel.equals(Channel.backroom()) || super.reads(room, member, channel);
            }
          }),

  ENTRIES_ARE_NUMBERED_THROUGH_THE_WHOLE_ROOM(
      session ->
          new Proceedings(session, RoomLimits.USUAL) {
            private int encoded;

            @Override
            Frame encode(Entry entry) {
              return super.encode(
                  new Entry(entry.channel(), ++encoded, entry.at(), entry.author(), entry.event()));
            }
          }),

  ACKNOWLEDGEMENTS_CARRY_A_ROOM_WIDE_NUMBER(
      session ->
          new Proceedings(session, RoomLimits.USUAL) {
            private int encoded;

            @Override
            Frame encode(Entry entry) {
              encoded++;
              return super.encode(entry);
            }

            @Override
            Frame ack(String id, Place place) {
              return super.ack(id, new Place(place.channel(), encoded));
            }
          }),

  TIMES_NEVER_GO_BEHIND_THOSE_OF_THE_BACKROOM(
      session ->
          new Proceedings(session, RoomLimits.USUAL) {
            private Instant last = Instant.EPOCH;

            @Override
            List<Entry> entries(
                Room room, MemberId author, List<Happening> happenings, Instant now) {
              last = now.isBefore(last) ? last : now;
              return super.entries(room, author, happenings, last);
            }
          }),

  THE_WELCOME_COUNTS_OBSERVERS(
      session ->
          new Proceedings(session, RoomLimits.USUAL) {
            @Override
            Frame welcome(Member member) {
              return Frames.welcome(
                  member, "topic", room().back().observers().size(), new Terms("v", "t", true));
            }
          }),

  OBSERVERS_TAKE_SEATS_FROM_PARTICIPANTS(
      session ->
          new Proceedings(session, RoomLimits.USUAL) {
            @Override
            Decision decide(Room room, Member member, Command command) {
              return command instanceof FrontCommand.Join && room.back().observers().size() > 1
                  ? Decision.refused(Refusal.ROOM_FULL)
                  : super.decide(room, member, command);
            }
          }),

  AN_OBSERVERS_NAME_IS_TAKEN_FOR_PARTICIPANTS(
      session ->
          new Proceedings(session, RoomLimits.USUAL) {
            @Override
            Decision decide(Room room, Member member, Command command) {
              return command instanceof FrontCommand.Join join
                      && room.back().observers().containsValue(join.name())
                  ? Decision.refused(Refusal.NAME_TAKEN)
                  : super.decide(room, member, command);
            }
          }),

  A_CHATTY_BACKROOM_MAKES_THE_ROOM_BUSY(
      session ->
          new Proceedings(session, RoomLimits.USUAL) {
            @Override
            Decision decide(Room room, Member member, Command command) {
              return member.role() == Role.PARTICIPANT && room.head(Channel.backroom()) > 8
                  ? Decision.refused(Refusal.BUSY)
                  : super.decide(room, member, command);
            }
          }),

  OBSERVERS_COUNT_AS_PRESENT(
      session ->
          new Proceedings(session, RoomLimits.USUAL) {
            @Override
            List<MemberId> present(Room room, Channel channel) {
              return channel.equals(Channel.floor())
                  ? Stream.concat(
                          super.present(room, channel).stream(),
                          super.present(room, Channel.backroom()).stream())
                      .toList()
                  : super.present(room, channel);
            }
          }),

  PRESENCE_IS_TOLD_AGAIN_WHEN_AN_OBSERVER_COMES(
      session ->
          new Proceedings(session, RoomLimits.USUAL) {
            @Override
            void attach(Seating seating) {
              super.attach(seating);
              if (seating.member().role() == Role.OBSERVER) {
                audience()
                    .signal(
                        Channel.floor(),
                        "present floor",
                        Frames.present(Channel.floor(), present(room(), Channel.floor())));
              }
            }
          }),

  AN_OBSERVER_WHO_COMES_HURRIES_THE_CLOCK(
      session ->
          new Proceedings(session, RoomLimits.USUAL) {
            @Override
            void attach(Seating seating) {
              super.attach(seating);
              if (seating.member().role() == Role.OBSERVER) {
                audience().beat(room(), Instant.MAX);
              }
            }
          }),

  OBSERVERS_CAN_BE_SEEN_WRITING(
      session ->
          new Proceedings(session, RoomLimits.USUAL) {
            @Override
            void writing(Seating seating, Channel channel, boolean on, Instant now) {
              super.writing(seating, channel, on, now);
              if (channel.equals(Channel.backroom())) {
                MemberId member = seating.member().id();
                audience().signal(Channel.floor(), "typing", typing(Channel.floor(), member, on));
              }
            }
          }),

  CONNECTIONS_OF_OBSERVERS_FILL_THE_ROOM(
      session ->
          new Proceedings(session, RoomLimits.USUAL) {
            @Override
            void attach(Seating seating) {
              if (audience().seatings().count() >= 5) {
                seating.close(CloseCode.TOO_MANY);
              } else {
                super.attach(seating);
              }
            }
          }),

  A_MODERATORS_REMARK_ALSO_GOES_TO_THE_FLOOR(
      session ->
          new Proceedings(session, RoomLimits.USUAL) {
            @Override
            Decision decide(Room room, Member member, Command command) {
              return command instanceof BackCommand.Remark remark && member.role() == Role.MODERATOR
                  ? Decision.accepted(Channel.floor(), new FrontEvent.Said(remark.text()))
                  : super.decide(room, member, command);
            }
          }),

  SENDING_AN_OBSERVER_AWAY_IS_SHOWN_AS_SOMEBODY_LEAVING(
      session ->
          new Proceedings(session, RoomLimits.USUAL) {
            @Override
            Decision decide(Room room, Member member, Command command) {
              return command instanceof BackCommand.Depart
                  ? Decision.accepted(Channel.floor(), new FrontEvent.Left(member.id()))
                  : super.decide(room, member, command);
            }
          }),

  EVERY_FRAME_IS_CHAINED_TO_THE_ONE_BEFORE_IT(
      session ->
          new Proceedings(session, RoomLimits.USUAL) {
            private int chain;

            @Override
            Frame encode(Entry entry) {
              Entry chained =
                  new Entry(
                      entry.channel(),
                      entry.seq(),
                      entry.at().plusNanos(0).plusMillis(Math.floorMod(chain, 2)),
                      entry.author(),
                      entry.event());
              chain = 31 * chain + entry.hashCode();
              return super.encode(chained);
            }
          }),

  REFUSALS_DIFFER_WHEN_SOMEBODY_WATCHES(
      session ->
          new Proceedings(session, RoomLimits.USUAL) {
            @Override
            void refuse(Seating seating, String id, Refusal refusal) {
              super.refuse(
                  seating, id, room().back().observers().isEmpty() ? refusal : Refusal.NOT_ALLOWED);
            }
          });

  private final Function<Session, Proceedings> make;

  Leak(Function<Session, Proceedings> make) {
    this.make = make;
  }

  Proceedings into(Session session) {
    return make.apply(session);
  }
}
