package dev.halfsilver.live;

import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Command;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.Place;
import dev.halfsilver.room.Proposal;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Talk;
import dev.halfsilver.room.Terms;
import dev.halfsilver.room.whole.Room;
import dev.halfsilver.study.Session;
import dev.halfsilver.wire.CloseCode;
import dev.halfsilver.wire.Frame;
import dev.halfsilver.wire.Frames;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rooms with a hole in the mirror, each a mistake that somebody could make. */
@SuppressWarnings("ImmutableEnumChecker")
enum Leak {
  PARTICIPANTS_MAY_READ_THE_BACKROOM(
      hole ->
          new Proceedings(true, hole.session, hole.shared) {
            @Override
            boolean reads(Room room, Member member, Channel channel) {
              return channel.equals(Channel.backroom()) || super.reads(room, member, channel);
            }
          }),

  ENTRIES_ARE_NUMBERED_THROUGH_THE_WHOLE_ROOM(
      hole -> new Numbering(true, hole), hole -> new Numbering(false, hole)),

  ACKNOWLEDGEMENTS_CARRY_A_ROOM_WIDE_NUMBER(
      hole -> new Counting(true, hole), hole -> new Counting(false, hole)),

  TIMES_NEVER_GO_BEHIND_THOSE_OF_THE_BACKROOM(
      hole -> new OneClock(true, hole), hole -> new OneClock(false, hole)),

  THE_WELCOME_COUNTS_OBSERVERS(
      hole ->
          new Proceedings(true, hole.session, hole.shared) {
            @Override
            Frame welcome(String epoch, Member member) {
              return Frames.welcome(
                  epoch, member, "topic", hole.observers().size(), new Terms("v", "t", true));
            }
          }),

  A_DISCUSSION_GOES_ON_WITHOUT_A_MODERATOR_WHILE_SOMEBODY_WATCHES(
      hole ->
          new Proceedings(true, hole.session, hole.shared) {
            @Override
            boolean isLed(Room room) {
              return super.isLed(room) || !hole.observers().isEmpty();
            }
          }),

  OBSERVERS_TAKE_SEATS_FROM_PARTICIPANTS(
      hole ->
          new Proceedings(true, hole.session, hole.shared) {
            @Override
            Decision decide(Room room, Member member, Command command, Instant now) {
              return command instanceof Door.Join && hole.observers().size() > 1
                  ? Decision.refused(Refusal.ROOM_FULL)
                  : super.decide(room, member, command, now);
            }
          }),

  AN_OBSERVERS_NAME_IS_TAKEN_FOR_PARTICIPANTS(
      hole ->
          new Proceedings(true, hole.session, hole.shared) {
            @Override
            Decision decide(Room room, Member member, Command command, Instant now) {
              return command instanceof Door.Join join
                      && hole.observers().containsValue(join.name())
                  ? Decision.refused(Refusal.NAME_TAKEN)
                  : super.decide(room, member, command, now);
            }
          }),

  A_CHATTY_BACKROOM_MAKES_THE_ROOM_BUSY(
      hole ->
          new Proceedings(true, hole.session, hole.shared) {
            @Override
            Decision decide(Room room, Member member, Command command, Instant now) {
              return member.role() == Role.PARTICIPANT
                      && hole.shared.channels().head(Channel.backroom()) > 8
                  ? Decision.refused(Refusal.BUSY)
                  : super.decide(room, member, command, now);
            }
          }),

  OBSERVERS_COUNT_AS_PRESENT(
      hole ->
          new Proceedings(true, hole.session, hole.shared) {
            @Override
            List<MemberId> present(Room room, Channel channel) {
              return channel.equals(Channel.floor())
                  ? Stream.concat(
                          super.present(room, channel).stream(),
                          hole.back.present(hole.back.room(), Channel.backroom()).stream())
                      .toList()
                  : super.present(room, channel);
            }
          }),

  PRESENCE_IS_TOLD_AGAIN_WHEN_AN_OBSERVER_COMES(
      Leak::sound,
      hole ->
          new Proceedings(false, hole.session, hole.shared) {
            @Override
            void attach(Seating seating) {
              super.attach(seating);
              hole.front
                  .audience()
                  .signal(
                      Channel.floor(),
                      "present floor",
                      Frames.present(
                          Channel.floor(), hole.front.present(hole.front.room(), Channel.floor())));
            }
          }),

  AN_OBSERVER_WHO_COMES_HURRIES_THE_CLOCK(
      Leak::sound,
      hole ->
          new Proceedings(false, hole.session, hole.shared) {
            @Override
            void attach(Seating seating) {
              super.attach(seating);
              hole.front.take(hole.front.newBatch(), new RoomMessage.Beat(), Instant.MAX);
            }
          }),

  OBSERVERS_CAN_BE_SEEN_WRITING(
      Leak::sound,
      hole ->
          new Proceedings(false, hole.session, hole.shared) {
            @Override
            void writing(Seating seating, Channel channel, boolean on, Instant now) {
              super.writing(seating, channel, on, now);
              MemberId member = seating.member().id();
              hole.front
                  .audience()
                  .signal(Channel.floor(), "typing", typing(Channel.floor(), member, on));
            }
          }),

  CONNECTIONS_OF_OBSERVERS_FILL_THE_ROOM(
      hole ->
          new Proceedings(true, hole.session, hole.shared) {
            @Override
            void attach(Seating seating) {
              long all = audience().seatings().count() + hole.back.audience().seatings().count();
              if (all >= 5) {
                seating.close(CloseCode.TOO_MANY);
              } else {
                super.attach(seating);
              }
            }
          }),

  A_MODERATORS_REMARK_ALSO_GOES_TO_THE_FLOOR(
      Leak::sound,
      hole ->
          new Proceedings(false, hole.session, hole.shared) {
            @Override
            Decision decide(Room room, Member member, Command command, Instant now) {
              return command instanceof Backtalk.Remark remark && member.role() == Role.MODERATOR
                  ? Decision.accepted(member, Channel.floor(), new Talk.Said(remark.text()))
                  : super.decide(room, member, command, now);
            }
          }),

  SENDING_AN_OBSERVER_AWAY_IS_SHOWN_AS_SOMEBODY_LEAVING(
      Leak::sound,
      hole ->
          new Proceedings(false, hole.session, hole.shared) {
            @Override
            Decision decide(Room room, Member member, Command command, Instant now) {
              return command instanceof Observers.Depart
                  ? Decision.accepted(member, Channel.floor(), new Door.Left(member.id()))
                  : super.decide(room, member, command, now);
            }
          }),

  EVERY_FRAME_IS_CHAINED_TO_THE_ONE_BEFORE_IT(
      hole -> new Chaining(true, hole), hole -> new Chaining(false, hole)),

  REFUSALS_DIFFER_WHEN_SOMEBODY_WATCHES(
      hole ->
          new Proceedings(true, hole.session, hole.shared) {
            @Override
            void refuse(Seating seating, String id, Decision.Refused why) {
              super.refuse(
                  seating,
                  id,
                  hole.observers().isEmpty() ? why : new Decision.Refused(Refusal.NOT_ALLOWED));
            }
          });

  /** A room in which one half can reach what it must not. */
  private static final class Hole {
    private final Session session;
    private final Halves.Shared shared;
    private Proceedings front;
    private Proceedings back;
    private int counted;
    private Instant last = Instant.EPOCH;

    Hole(Session session) {
      this.session = session;
      this.shared = Halves.Shared.of(Play.LIMITS);
    }

    Map<MemberId, String> observers() {
      return back.room().back().observers().present();
    }
  }

  private static class Numbering extends Proceedings {
    private final Hole hole;

    Numbering(boolean front, Hole hole) {
      super(front, hole.session, hole.shared);
      this.hole = hole;
    }

    @Override
    Frame encode(Entry entry) {
      return super.encode(
          new Entry(entry.channel(), ++hole.counted, entry.at(), entry.author(), entry.event()));
    }
  }

  private static class Counting extends Proceedings {
    private final Hole hole;

    Counting(boolean front, Hole hole) {
      super(front, hole.session, hole.shared);
      this.hole = hole;
    }

    @Override
    Frame encode(Entry entry) {
      hole.counted++;
      return super.encode(entry);
    }

    @Override
    Frame ack(String id, Place place) {
      return super.ack(id, new Place(place.channel(), hole.counted));
    }
  }

  private static class OneClock extends Proceedings {
    private final Hole hole;

    OneClock(boolean front, Hole hole) {
      super(front, hole.session, hole.shared);
      this.hole = hole;
    }

    @Override
    List<Entry> entries(Room room, List<Proposal> proposals, Instant now) {
      hole.last = now.isBefore(hole.last) ? hole.last : now;
      return super.entries(room, proposals, hole.last);
    }
  }

  private static class Chaining extends Proceedings {
    private final Hole hole;

    Chaining(boolean front, Hole hole) {
      super(front, hole.session, hole.shared);
      this.hole = hole;
    }

    @Override
    Frame encode(Entry entry) {
      Instant at = entry.at().plusMillis(Math.floorMod(hole.counted, 2));
      hole.counted = 31 * hole.counted + entry.hashCode();
      return super.encode(
          new Entry(entry.channel(), entry.seq(), at, entry.author(), entry.event()));
    }
  }

  private final Function<Hole, Proceedings> front;
  private final Function<Hole, Proceedings> back;

  /** One with a front half that can reach behind the mirror. */
  Leak(Function<Hole, Proceedings> front) {
    this(front, hole -> new Proceedings(false, hole.session, hole.shared));
  }

  Leak(Function<Hole, Proceedings> front, Function<Hole, Proceedings> back) {
    this.front = front;
    this.back = back;
  }

  private static Proceedings sound(Hole hole) {
    return new Proceedings(true, hole.session, hole.shared);
  }

  Halves into(Session session) {
    Hole hole = new Hole(session);
    hole.back = back.apply(hole);
    hole.front = front.apply(hole);
    return new Halves(hole.front, hole.back);
  }
}
