package dev.halfsilver.live;

import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Command;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Place;
import dev.halfsilver.room.Proposal;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Terms;
import dev.halfsilver.room.front.Round;
import dev.halfsilver.room.whole.Room;
import dev.halfsilver.study.Session;
import dev.halfsilver.wire.Frame;
import dev.halfsilver.wire.Frames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Rooms that tell what others answered before it is shown, each a mistake somebody could make. */
@SuppressWarnings("ImmutableEnumChecker")
enum MaskingLeak {
  PARTICIPANTS_MAY_READ_EACH_OTHERS_ANSWERS(
      (session, shared) ->
          new Front(session, shared) {
            @Override
            boolean reads(Room room, Member member, Channel channel) {
              return channel instanceof Channel.Answers || super.reads(room, member, channel);
            }
          }),

  ANSWERS_ARE_COPIED_TO_THE_FLOOR(
      (session, shared) ->
          new Front(session, shared) {
            @Override
            List<Proposal> also(Room room, Member by, Activities.Event event) {
              return event instanceof Activities.Answered answered
                  ? List.of(
                      new Proposal(
                          by.id(),
                          Channel.floor(),
                          new Activities.Shared(
                              answered.activity(), answered.round(), answered.answer())))
                  : List.of();
            }
          }),

  ANSWERS_ARE_SHARED_WITH_THOSE_WHO_HAVE_NOT_ANSWERED(
      (session, shared) ->
          new Front(session, shared) {
            @Override
            List<Proposal> also(Room room, Member by, Activities.Event event) {
              return event instanceof Activities.Answered answered
                  ? Group.PARTICIPANTS.stream()
                      .filter(other -> !other.equals(by))
                      .map(
                          other ->
                              new Proposal(
                                  by.id(),
                                  new Channel.Answers(other.id()),
                                  new Activities.Shared(
                                      answered.activity(), answered.round(), answered.answer())))
                      .toList()
                  : List.of();
            }
          }),

  PASSES_ARE_TOLD_TO_EVERYBODY(
      (session, shared) ->
          new Front(session, shared) {
            @Override
            List<Proposal> also(Room room, Member by, Activities.Event event) {
              return event instanceof Activities.Passed
                  ? List.of(new Proposal(by.id(), Channel.floor(), event))
                  : List.of();
            }
          }),

  AN_ACTIVITY_ENDS_WHEN_TWO_HAVE_ANSWERED(
      (session, shared) ->
          new Front(session, shared) {
            @Override
            List<Proposal> also(Room room, Member by, Activities.Event event) {
              return event instanceof Activities.Answered answered && answering(room) == 1
                  ? List.of(
                      new Proposal(
                          MemberId.HOUSE,
                          Channel.floor(),
                          new Activities.Ended(answered.activity(), answered.round())))
                  : List.of();
            }
          }),

  WHO_IS_LATE_IS_TOLD_THAT_THE_ROOM_IS_BUSY(
      (session, shared) ->
          new Front(session, shared) {
            @Override
            Decision decide(Room room, Member member, Command command, Instant now) {
              return member.equals(Group.ANA) && answering(room) > 0
                  ? Decision.refused(Refusal.BUSY)
                  : super.decide(room, member, command, now);
            }
          }),

  WHOEVER_WRITES_AN_ANSWER_IS_SEEN_WRITING(
      (session, shared) ->
          new Front(session, shared) {
            @Override
            void writing(Seating seating, Channel channel, boolean on, Instant now) {
              super.writing(seating, channel, on, now);
              MemberId member = seating.member().id();
              if (seating.member().role() == Role.PARTICIPANT) {
                audience()
                    .signal(
                        Channel.floor(), "typing" + member, typing(Channel.floor(), member, on));
              }
            }
          }),

  THE_WELCOME_COUNTS_ANSWERS(
      (session, shared) ->
          new Front(session, shared) {
            @Override
            Frame welcome(String epoch, Member member) {
              return Frames.welcome(
                  epoch, member, "topic", (int) answering(room()), new Terms("v", "t", true));
            }
          }),

  TALLIES_ARE_TOLD_ON_THE_FLOOR(
      (session, shared) ->
          new Front(session, shared) {
            @Override
            void take(Batch batch, RoomMessage message, Instant now) {
              super.take(batch, message, now);
              long answering = answering(room());
              if (message instanceof RoomMessage.Beat && answering > 0) {
                audience()
                    .signal(
                        Channel.floor(), "tally", Frames.figures("n", (int) answering, List.of()));
              }
            }
          }),

  PRESENCE_LISTS_FIRST_WHO_HAS_ANSWERED(
      (session, shared) ->
          new Front(session, shared) {
            @Override
            List<MemberId> present(Room room, Channel channel) {
              List<MemberId> first = new ArrayList<>(super.present(room, channel));
              Optional<Round> open = room.front().activities().open();
              first.sort(
                  (one, other) -> {
                    boolean a = open.filter(r -> r.responses().containsKey(one)).isPresent();
                    boolean b = open.filter(r -> r.responses().containsKey(other)).isPresent();
                    return Boolean.compare(b, a);
                  });
              return first;
            }
          }),

  ENTRIES_ARE_NUMBERED_THROUGH_ALL_CHANNELS(
      (session, shared) ->
          new Front(session, shared) {
            @Override
            Frame encode(Entry entry) {
              return super.encode(
                  new Entry(entry.channel(), ++counted, entry.at(), entry.author(), entry.event()));
            }
          }),

  ACKNOWLEDGEMENTS_CARRY_A_NUMBER_OF_ALL_CHANNELS(
      (session, shared) ->
          new Front(session, shared) {
            @Override
            Frame encode(Entry entry) {
              counted++;
              return super.encode(entry);
            }

            @Override
            Frame ack(String id, Place place) {
              return super.ack(id, new Place(place.channel(), counted));
            }
          }),

  TIMES_TELL_HOW_MANY_HAVE_ANSWERED(
      (session, shared) ->
          new Front(session, shared) {
            @Override
            List<Entry> entries(Room room, List<Proposal> proposals, Instant now) {
              return super.entries(room, proposals, now.plusMillis(answering(room)));
            }
          });

  /** A front half that can be given a hole. */
  private static class Front extends Proceedings {
    int counted;

    Front(Session session, Halves.Shared shared) {
      super(true, session, shared);
    }

    static long answering(Room room) {
      return room.front().activities().open().stream()
          .flatMap(round -> round.responses().keySet().stream())
          .filter(member -> !member.equals(Group.ANA.id()))
          .count();
    }

    /** What is done besides when somebody answers. */
    List<Proposal> also(Room room, Member by, Activities.Event event) {
      return List.of();
    }

    @Override
    Decision decide(Room room, Member member, Command command, Instant now) {
      Decision decision = super.decide(room, member, command, now);
      if (!(decision instanceof Decision.Accepted accepted)) {
        return decision;
      }
      Stream<Proposal> more =
          accepted.proposals().stream()
              .filter(proposal -> proposal.event() instanceof Activities.Event)
              .flatMap(
                  proposal -> also(room, member, (Activities.Event) proposal.event()).stream());
      return new Decision.Accepted(Stream.concat(accepted.proposals().stream(), more).toList());
    }
  }

  private final BiFunction<Session, Halves.Shared, Proceedings> front;

  MaskingLeak(BiFunction<Session, Halves.Shared, Proceedings> front) {
    this.front = front;
  }

  Halves into(Session session) {
    Halves.Shared shared = Halves.Shared.of(Play.LIMITS);
    return new Halves(front.apply(session, shared), new Proceedings(false, session, shared));
  }
}
