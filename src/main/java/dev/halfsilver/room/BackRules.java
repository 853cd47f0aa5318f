package dev.halfsilver.room;

import static dev.halfsilver.room.Decision.accepted;
import static dev.halfsilver.room.Decision.refused;

import java.util.Optional;

/** Decides what happens behind the mirror. It stays open after the session is closed. */
final class BackRules {
  private BackRules() {}

  static Decision decide(BackRoom room, Member by, BackCommand command) {
    return switch (command) {
      case BackCommand.Observe _ -> observe(room, by);
      case BackCommand.Depart _ -> depart(room, by);
      case BackCommand.Remark c -> write(room, by, Channel.backroom(), c.text());
      case BackCommand.Note c -> write(room, by, new Channel.Notes(by.id()), c.text());
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
        : accepted(Channel.backroom(), new BackEvent.ObserverArrived(by.id(), by.name()));
  }

  private static Decision depart(BackRoom room, Member by) {
    return whyNotBehind(room, by)
        .map(Decision::refused)
        .orElseGet(() -> accepted(Channel.backroom(), new BackEvent.ObserverLeft(by.id())));
  }

  private static Decision write(BackRoom room, Member by, Channel channel, String text) {
    if (!Access.mayWrite(by, channel)) {
      return refused(Refusal.NOT_ALLOWED);
    }
    Optional<Refusal> why = by.role() == Role.OBSERVER ? whyNotBehind(room, by) : Optional.empty();
    BackEvent event =
        channel instanceof Channel.Backroom
            ? new BackEvent.Remarked(text)
            : new BackEvent.Noted(text);
    return why.or(() -> Words.whyUnfit(text))
        .map(Decision::refused)
        .orElseGet(() -> accepted(channel, event));
  }

  private static Decision dismiss(BackRoom room, Member by, MemberId member) {
    if (by.role() != Role.MODERATOR && by.role() != Role.HOST) {
      return refused(Refusal.NOT_ALLOWED);
    }
    return room.observers().containsKey(member)
        ? accepted(Channel.backroom(), new BackEvent.ObserverDismissed(member))
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
