package dev.halfsilver.room.back;

import static dev.halfsilver.room.Decision.accepted;
import static dev.halfsilver.room.Decision.refused;

import dev.halfsilver.room.Access;
import dev.halfsilver.room.BackCommand;
import dev.halfsilver.room.BackEvent;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Happening;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Words;
import java.util.Optional;

/** Decides what happens behind the mirror. It stays open after the session is closed. */
public final class BackRules {
  private BackRules() {}

  public static Decision decide(BackRoom room, Member by, BackCommand command) {
    return switch (command) {
      case BackCommand.Observe _ -> observe(room, by);
      case BackCommand.Depart _ -> depart(room, by);
      case BackCommand.Remark c -> remark(room, by, c.text());
      case BackCommand.Note c -> note(room, by, c.text());
      case BackCommand.Dismiss c -> dismiss(room, by, c.member());
    };
  }

  private static Decision observe(BackRoom room, Member by) {
    if (by.role() != Role.OBSERVER) {
      return refused(Refusal.NOT_ALLOWED);
    }
    if (room.dismissed().contains(by.id())) {
      return refused(Refusal.REMOVED);
    }
    return room.observers().containsKey(by.id())
        ? refused(Refusal.ALREADY_JOINED)
        : accepted(room.door(by.id()), new BackEvent.ObserverArrived(by.id(), by.name()));
  }

  private static Decision depart(BackRoom room, Member by) {
    return whyNotBehind(room, by)
        .map(Decision::refused)
        .orElseGet(() -> accepted(door(room, by.id()), new BackEvent.ObserverLeft(by.id())));
  }

  /** Going is told where coming was. */
  private static Channel door(BackRoom room, MemberId member) {
    return room.introduced().contains(member) ? Channel.backroom() : Channel.arrivals();
  }

  private static Decision remark(BackRoom room, Member by, String text) {
    Optional<Refusal> why = whyNotWriting(room, by, Channel.backroom(), text);
    if (why.isPresent()) {
      return refused(why.get());
    }
    Happening remarked = new Happening(Channel.backroom(), new BackEvent.Remarked(text));
    return by.role() != Role.OBSERVER || room.introduced().contains(by.id())
        ? accepted(remarked)
        : accepted(
            remarked,
            new Happening(
                Channel.backroom(), new BackEvent.ObserverIntroduced(by.id(), by.name())));
  }

  private static Decision note(BackRoom room, Member by, String text) {
    Channel own = new Channel.Notes(by.id());
    return whyNotWriting(room, by, own, text)
        .map(Decision::refused)
        .orElseGet(() -> accepted(own, new BackEvent.Noted(text)));
  }

  private static Optional<Refusal> whyNotWriting(
      BackRoom room, Member by, Channel channel, String text) {
    if (!Access.mayWrite(by, channel)) {
      return Optional.of(Refusal.NOT_ALLOWED);
    }
    Optional<Refusal> why = by.role() == Role.OBSERVER ? whyNotBehind(room, by) : Optional.empty();
    return why.or(() -> Words.whyUnfit(text));
  }

  private static Decision dismiss(BackRoom room, Member by, MemberId member) {
    if (by.role() != Role.MODERATOR && by.role() != Role.HOST) {
      return refused(Refusal.NOT_ALLOWED);
    }
    return room.observers().containsKey(member)
        ? accepted(door(room, member), new BackEvent.ObserverDismissed(member))
        : refused(Refusal.NO_SUCH_MEMBER);
  }

  private static Optional<Refusal> whyNotBehind(BackRoom room, Member by) {
    if (by.role() != Role.OBSERVER) {
      return Optional.of(Refusal.NOT_ALLOWED);
    }
    return room.observers().containsKey(by.id())
        ? Optional.empty()
        : Optional.of(room.dismissed().contains(by.id()) ? Refusal.REMOVED : Refusal.NOT_JOINED);
  }
}
