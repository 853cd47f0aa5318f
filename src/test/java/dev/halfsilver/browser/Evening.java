package dev.halfsilver.browser;

import dev.halfsilver.room.Command;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.Setting;
import dev.halfsilver.room.whole.Room;
import dev.halfsilver.store.CommandRef;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.study.Seat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A session that has been going on for a while before anybody looks: the room's own rules decide
 * what happened, at times of its own, and it is put on record like everything else. Nobody wants to
 * wait half an hour for a picture.
 */
final class Evening {
  private final Guests guests;
  private final List<Recorded> happened = new ArrayList<>();
  private Room room;
  private Instant now;

  Evening(Guests guests, Setting setting, Instant begins) {
    this.guests = guests;
    this.room = Room.prepared(setting);
    this.now = begins;
  }

  /** So much later ... */
  Evening after(int seconds) {
    now = now.plus(Duration.ofSeconds(seconds));
    return this;
  }

  /** ... somebody does this. */
  Evening does(String name, Command command) {
    Seat seat = guests.seatOf(name);
    return does(new Member(seat.id(), seat.role(), name), command);
  }

  /** ... the house does this. */
  Evening houseDoes(Command command) {
    return does(Member.HOUSE, command);
  }

  private Evening does(Member member, Command command) {
    if (!(room.decide(member, command, now) instanceof Decision.Accepted accepted)) {
      throw new IllegalStateException(member.name() + " cannot: " + command);
    }
    CommandRef reference = new CommandRef("evening-%04d".formatted(happened.size()), "");
    List<Entry> entries = room.entries(accepted.proposals(), now);
    for (int part = 0; part < entries.size(); part++) {
      room = room.evolve(entries.get(part));
      happened.add(new Recorded(happened.size() + 1L, reference, part, entries.get(part)));
    }
    return this;
  }

  List<Recorded> record() {
    return List.copyOf(happened);
  }
}
