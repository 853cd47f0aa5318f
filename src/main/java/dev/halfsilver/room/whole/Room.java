package dev.halfsilver.room.whole;

import dev.halfsilver.room.Access;
import dev.halfsilver.room.BackCommand;
import dev.halfsilver.room.BackEvent;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Command;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.FrontCommand;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.Proposal;
import dev.halfsilver.room.Setting;
import dev.halfsilver.room.back.BackRoom;
import dev.halfsilver.room.back.BackRules;
import dev.halfsilver.room.front.FrontRoom;
import dev.halfsilver.room.front.FrontRules;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole room: the half that participants can see or that goes to them, and the half behind the
 * mirror. Immutable; the same entries always give the same room.
 */
public record Room(FrontRoom front, BackRoom back) {
  public static Room prepared(Setting setting) {
    return new Room(FrontRoom.prepared(setting), BackRoom.EMPTY);
  }

  /** What the rules say to {@code command} at {@code now}; nothing changes yet. */
  public Decision decide(Member by, Command command, Instant now) {
    return switch (command) {
      case FrontCommand c -> FrontRules.decide(front, by, c, now);
      case BackCommand c -> BackRules.decide(back, by, c);
    };
  }

  /** Gives what was proposed its numbers and its time. */
  public List<Entry> entries(List<Proposal> proposals, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    List<Proposal> before = new ArrayList<>();
    List<Proposal> behind = new ArrayList<>();
    proposals.forEach(p -> (p.channel().isFront() ? before : behind).add(p));
    List<Entry> entries = new ArrayList<>(front.heads().number(before, at));
    entries.addAll(back.heads().number(behind, at));
    return List.copyOf(entries);
  }

  /**
   * The room after {@code entry}.
   *
   * @throws IllegalStateException when the entry is not the next one of its channel
   */
  public Room evolve(Entry entry) {
    return switch (entry.event()) {
      case FrontEvent event -> new Room(front.evolve(entry, event), back);
      case BackEvent event -> new Room(front, back.evolve(entry, event));
    };
  }

  /** The number of the last entry on {@code channel}, 0 for none. */
  public long head(Channel channel) {
    return (channel.isFront() ? front.heads() : back.heads()).of(channel);
  }

  /**
   * Whether {@code member} reads {@code channel} as things stand: an observer once their coming is
   * written down, so that whoever watches is on the record.
   */
  public boolean reads(Member member, Channel channel) {
    return switch (member.role()) {
      case PARTICIPANT, MODERATOR, HOST -> front.reads(member, channel);
      case OBSERVER ->
          Access.mayRead(member, channel, front.setting().terms(), front.setting().policy())
              && back.observers().present().containsKey(member.id());
    };
  }
}
