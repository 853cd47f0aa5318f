package dev.halfsilver.room.front;

import static dev.halfsilver.room.Decision.accepted;
import static dev.halfsilver.room.Decision.refused;

import dev.halfsilver.room.Access;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Place;
import dev.halfsilver.room.Proposal;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Talk;
import dev.halfsilver.room.Utterances;
import dev.halfsilver.room.Words;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Who may say what to whom, take it back, and who is held back.
 *
 * @param utterances who said what where
 * @param retracted what was taken off the screens
 * @param muted whose way to the floor is closed; it stays closed when they come again
 */
public record TalkFacet(Utterances utterances, Set<Place> retracted, Set<MemberId> muted) {
  static final TalkFacet EMPTY = new TalkFacet(Utterances.NONE, Set.of(), Set.of());

  TalkFacet evolve(Entry entry, Talk.Event event) {
    return switch (event) {
      case Talk.Said _, Talk.SaidInRole _ ->
          new TalkFacet(
              utterances.plus(new Place(entry.channel(), entry.seq()), entry.author()),
              retracted,
              muted);
      case Talk.Retracted e ->
          new TalkFacet(
              utterances, changed(retracted, new Place(entry.channel(), e.seq()), true), muted);
      case Talk.Muted e -> new TalkFacet(utterances, retracted, changed(muted, e.member(), true));
      case Talk.Unmuted e ->
          new TalkFacet(utterances, retracted, changed(muted, e.member(), false));
    };
  }

  /** Why nobody can be asked about what stands there: it must be a message that is still shown. */
  Optional<Refusal> whyNotQuotable(Channel channel, OptionalLong seq) {
    boolean isGone = seq.isPresent() && retracted.contains(new Place(channel, seq.getAsLong()));
    return isGone ? Optional.of(Refusal.NO_SUCH_MESSAGE) : utterances.whyNoReply(channel, seq);
  }

  private static <T> Set<T> changed(Set<T> set, T element, boolean in) {
    Set<T> changed = new HashSet<>(set);
    boolean _ = in ? changed.add(element) : changed.remove(element);
    return Set.copyOf(changed);
  }

  static Decision decide(FrontRoom room, Member by, Talk.Command command, Instant now) {
    return switch (command) {
      case Talk.Say c -> say(room, by, c, now);
      case Talk.Tell c -> tell(room, by, c);
      case Talk.Retract c -> retract(room, by, new Place(c.channel(), c.seq()));
      case Talk.Mute c -> hold(room, by, c.member(), true);
      case Talk.Unmute c -> hold(room, by, c.member(), false);
    };
  }

  private static Decision say(FrontRoom room, Member by, Talk.Say say, Instant now) {
    if (!Access.mayWrite(by, Channel.floor())) {
      return refused(Refusal.NOT_ALLOWED);
    }
    Optional<Refusal> why =
        FrontRules.whyNotIn(room, by)
            .or(() -> whySilent(room, by))
            .or(() -> Words.whyUnfit(say.text()))
            .or(() -> room.talk().utterances().whyNoReply(Channel.floor(), say.replyTo()));
    if (why.isPresent()) {
      return refused(why.get());
    }
    Optional<Round> masked =
        by.role() == Role.PARTICIPANT ? room.activities().openInTalk() : Optional.empty();
    if (masked.isPresent()) {
      return Answering.say(room, by, masked.get(), say.text());
    }
    Proposal said = new Proposal(by.id(), Channel.floor(), said(room, by, say));
    return room.pace()
        .whyTooSoon(by, now)
        .<Decision>map(tooSoon -> tooSoon)
        .orElseGet(() -> HandsFacet.lowering(room, by, by.id(), said));
  }

  private static Talk.Event said(FrontRoom room, Member by, Talk.Say say) {
    return room.activities()
        .roleOf(by.id())
        .<Talk.Event>map(role -> new Talk.SaidInRole(say.text(), say.replyTo(), role))
        .orElseGet(() -> new Talk.Said(say.text(), say.replyTo()));
  }

  private static Optional<Refusal> whySilent(FrontRoom room, Member by) {
    if (by.role() != Role.PARTICIPANT) {
      return room.control().whyClosed();
    }
    return room.control()
        .whyUnheard()
        .or(
            () ->
                room.talk().muted().contains(by.id())
                    ? Optional.of(Refusal.MUTED)
                    : Optional.empty());
  }

  /** Private threads are open from the waiting room on, so that those at the door can be helped. */
  private static Decision tell(FrontRoom room, Member by, Talk.Tell tell) {
    Channel thread = new Channel.Aside(tell.to());
    if (!Access.mayWrite(by, thread)) {
      return refused(Refusal.NOT_ALLOWED);
    }
    Optional<Refusal> why =
        whyOutside(room, by)
            .or(() -> room.control().whyClosed())
            .or(() -> whyUnreachable(room, tell.to()))
            .or(() -> Words.whyUnfit(tell.text()))
            .or(() -> room.talk().utterances().whyNoReply(thread, tell.replyTo()));
    return why.map(Decision::refused)
        .orElseGet(() -> accepted(by, thread, new Talk.Said(tell.text(), tell.replyTo())));
  }

  private static Optional<Refusal> whyOutside(FrontRoom room, Member by) {
    return FrontRules.whyNotIn(room, by).filter(why -> why != Refusal.WAITING);
  }

  private static Optional<Refusal> whyUnreachable(FrontRoom room, MemberId to) {
    boolean reachable =
        room.door().participant(to).filter(a -> a.standing() != Standing.REMOVED).isPresent();
    return reachable ? Optional.empty() : Optional.of(Refusal.NO_SUCH_MEMBER);
  }

  /** Authors take back their own words, moderators anybody's. */
  private static Decision retract(FrontRoom room, Member by, Place place) {
    if (!Access.mayWrite(by, place.channel()) || !place.channel().isFront()) {
      return refused(Refusal.NO_SUCH_MESSAGE);
    }
    Optional<Refusal> why = FrontRules.whyNotIn(room, by);
    if (why.isPresent()) {
      return refused(why.get());
    }
    Optional<MemberId> author = room.talk().utterances().authorAt(place);
    if (author.filter(a -> by.role() == Role.MODERATOR || a.equals(by.id())).isEmpty()) {
      return refused(Refusal.NO_SUCH_MESSAGE);
    }
    if (room.talk().retracted().contains(place)) {
      return refused(Refusal.NO_CHANGE);
    }
    return accepted(by, place.channel(), new Talk.Retracted(place.seq()));
  }

  private static Decision hold(FrontRoom room, Member by, MemberId id, boolean muted) {
    Optional<Refusal> why = FrontRules.whyNotLeading(room, by);
    if (why.isPresent()) {
      return refused(why.get());
    }
    Optional<Attendee> attendee =
        room.door().participant(id).filter(a -> a.standing() == Standing.IN_THE_ROOM);
    if (attendee.isEmpty()) {
      return refused(Refusal.NO_SUCH_MEMBER);
    }
    if (room.talk().muted().contains(id) == muted) {
      return refused(Refusal.NO_CHANGE);
    }
    return accepted(by, new Channel.Aside(id), muted ? new Talk.Muted(id) : new Talk.Unmuted(id));
  }
}
