package dev.halfsilver.room.back;

import static dev.halfsilver.room.Decision.accepted;
import static dev.halfsilver.room.Decision.refused;

import dev.halfsilver.room.Access;
import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.Proposal;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Words;
import java.util.Optional;

/** What is written behind the mirror. */
final class BacktalkRules {
  private BacktalkRules() {}

  static Decision decide(BackRoom room, Member by, Backtalk.Command command) {
    return switch (command) {
      case Backtalk.Remark c -> remark(room, by, c);
      case Backtalk.Note c -> note(room, by, c.text());
    };
  }

  private static Decision remark(BackRoom room, Member by, Backtalk.Remark remark) {
    Optional<Refusal> why =
        whyNotWriting(room, by, Channel.backroom(), remark.text())
            .or(() -> room.remarks().whyNoReply(Channel.backroom(), remark.replyTo()));
    if (why.isPresent()) {
      return refused(why.get());
    }
    Proposal remarked =
        new Proposal(
            by.id(), Channel.backroom(), new Backtalk.Remarked(remark.text(), remark.replyTo()));
    return by.role() != Role.OBSERVER || room.observers().introduced().contains(by.id())
        ? accepted(remarked)
        : accepted(
            remarked,
            new Proposal(
                by.id(), Channel.backroom(), new Observers.ObserverIntroduced(by.id(), by.name())));
  }

  private static Decision note(BackRoom room, Member by, String text) {
    Channel own = new Channel.Notes(by.id());
    return whyNotWriting(room, by, own, text)
        .map(Decision::refused)
        .orElseGet(() -> accepted(by, own, new Backtalk.Noted(text)));
  }

  private static Optional<Refusal> whyNotWriting(
      BackRoom room, Member by, Channel channel, String text) {
    if (!Access.mayWrite(by, channel)) {
      return Optional.of(Refusal.NOT_ALLOWED);
    }
    Optional<Refusal> why =
        by.role() == Role.OBSERVER ? ObserversFacet.whyNotBehind(room, by) : Optional.empty();
    return why.or(() -> Words.whyUnfit(text));
  }
}
