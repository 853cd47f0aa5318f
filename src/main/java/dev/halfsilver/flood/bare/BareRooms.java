package dev.halfsilver.flood.bare;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All rooms. Used by the one loop only, but for the writing to disk. */
final class BareRooms {
  private final Map<String, BareRoom> rooms = new HashMap<>();
  private final List<BareSocket> unflushed = new ArrayList<>();
  private final GroupCommit commit;

  BareRooms(GroupCommit commit) {
    this.commit = commit;
  }

  BareRoom enter(String name, BareSocket person) {
    BareRoom room = rooms.computeIfAbsent(name, BareRoom::new);
    room.people.add(person);
    return room;
  }

  void leave(BareRoom room, BareSocket person) {
    room.people.remove(person);
    if (room.people.isEmpty()) {
      rooms.remove(room.name);
    }
  }

  void say(Said said) {
    commit.write(said, this::tell);
  }

  /** Everything of one commit is told, and each connection is flushed once. */
  private void tell(List<Said> batch) {
    long now = System.currentTimeMillis();
    for (Said said : batch) {
      long seq = ++said.room().seq;
      write(said.by(), BareFrames.ack(said, seq));
      ByteBuf entry = BareFrames.entry(said, seq, now);
      for (BareSocket reader : said.room().people) {
        write(reader, entry.retainedDuplicate());
      }
      entry.release();
    }
    unflushed.forEach(BareSocket::flush);
    unflushed.clear();
  }

  private void write(BareSocket to, ByteBuf framed) {
    if (to.write(framed)) {
      unflushed.add(to);
    }
  }
}
