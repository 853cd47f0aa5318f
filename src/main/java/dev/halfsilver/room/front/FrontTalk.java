package dev.halfsilver.room.front;

import static dev.halfsilver.room.Decision.accepted;
import static dev.halfsilver.room.Decision.refused;

import dev.halfsilver.room.Access;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Place;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Words;
import java.util.Optional;

/** Who may say what to whom, and take it back. */
final class FrontTalk {
  private FrontTalk() {}

  static Decision say(FrontRoom room, Member by, String text) {
    if (!Access.mayWrite(by, Channel.floor())) {
      return refused(Refusal.NOT_ALLOWED);
    }
    Optional<Refusal> why =
        FrontRules.whyNotIn(room, by).or(() -> whySilent(room, by)).or(() -> Words.whyUnfit(text));
    return why.map(Decision::refused)
        .orElseGet(() -> accepted(Channel.floor(), new FrontEvent.Said(text)));
  }

  private static Optional<Refusal> whySilent(FrontRoom room, Member by) {
    boolean participant = by.role() == Role.PARTICIPANT;
    return switch (room.phase()) {
      case CLOSED -> Optional.of(Refusal.CLOSED);
      case WAITING -> participant ? Optional.of(Refusal.NOT_STARTED) : Optional.empty();
      case PAUSED -> participant ? Optional.of(Refusal.PAUSED) : Optional.empty();
      case LIVE -> room.attendee(by.id()).filter(Attendee::muted).map(_ -> Refusal.MUTED);
    };
  }

  /** Private threads are open from the waiting room on, so that those at the door can be helped. */
  static Decision tell(FrontRoom room, Member by, MemberId to, String text) {
    Channel thread = new Channel.Aside(to);
    if (!Access.mayWrite(by, thread)) {
      return refused(Refusal.NOT_ALLOWED);
    }
    Optional<Refusal> why =
        whyOutside(room, by)
            .or(() -> FrontRules.whyClosed(room))
            .or(() -> whyUnreachable(room, to))
            .or(() -> Words.whyUnfit(text));
    return why.map(Decision::refused).orElseGet(() -> accepted(thread, new FrontEvent.Said(text)));
  }

  private static Optional<Refusal> whyOutside(FrontRoom room, Member by) {
    return FrontRules.whyNotIn(room, by).filter(why -> why != Refusal.WAITING);
  }

  private static Optional<Refusal> whyUnreachable(FrontRoom room, MemberId to) {
    boolean reachable =
        FrontRules.participant(room, to).filter(a -> a.standing() != Standing.REMOVED).isPresent();
    return reachable ? Optional.empty() : Optional.of(Refusal.NO_SUCH_MEMBER);
  }

  /** Authors take back their own words, moderators anybody's. */
  static Decision retract(FrontRoom room, Member by, Place place) {
    if (!Access.mayWrite(by, place.channel()) || !place.channel().isFront()) {
      return refused(Refusal.NO_SUCH_MESSAGE);
    }
    Optional<Refusal> why = FrontRules.whyNotIn(room, by);
    if (why.isPresent()) {
      return refused(why.get());
    }
    Optional<MemberId> author = room.utterances().authorAt(place);
    if (author.filter(a -> by.role() == Role.MODERATOR || a.equals(by.id())).isEmpty()) {
      return refused(Refusal.NO_SUCH_MESSAGE);
    }
    if (room.retracted().contains(place)) {
      return refused(Refusal.NO_CHANGE);
    }
    return accepted(place.channel(), new FrontEvent.Retracted(place.seq()));
  }
}
