package dev.halfsilver.flood.bare;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import java.util.HashMap;
import java.util.Map;

/**
 * All rooms. Used by the one loop only. While one batch is being written the next one is gathered;
 * what a turn of the loop has gathered is written as soon as the file is free.
 */
final class BareRooms {
  private static final byte[] ID = BareFrames.ascii("id");
  private static final byte[] TEXT = BareFrames.ascii("text");
  private static final int INBOX_BYTES = 64 * 1024;
  private static final int ROOM_BYTES = 4 * 1024;
  private static final int ACK_BYTES = 256;

  private final Map<String, BareRoom> rooms = new HashMap<>();
  private final EventLoop loop;
  private final GroupCommit commit;
  private byte[] inbox = new byte[INBOX_BYTES];
  private Batch gathered = new Batch();
  private Batch due = new Batch();
  private boolean writing;
  private boolean awaitsTurn;

  BareRooms(EventLoop loop, GroupCommit commit) {
    this.loop = loop;
    this.commit = commit;
  }

  /** The one array that everything read passes through. */
  byte[] inbox(int length) {
    if (length > inbox.length) {
      inbox = new byte[2 * length];
    }
    return inbox;
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

  /** Numbers and encodes what a frame says. Nobody is told before it is on disk. */
  void say(BareRoom room, BareSocket by, byte[] bytes, int from, int to) {
    int id = JsonStrings.value(ID, bytes, from, to);
    int idEnd = JsonStrings.end(bytes, id, to);
    int text = JsonStrings.value(TEXT, bytes, from, to);
    int textEnd = JsonStrings.end(bytes, text, to);
    ByteBuf entries = room.entries;
    if (entries == null) {
      entries = by.allocator().directBuffer(ROOM_BYTES);
      room.entries = entries;
      gathered.rooms.add(room);
    }
    ByteBuf acks = by.acks;
    if (acks == null) {
      acks = by.allocator().directBuffer(ACK_BYTES);
      by.acks = acks;
      gathered.authors.add(by);
    }
    long seq = ++room.seq;
    int begin = entries.writerIndex();
    BareFrames.entry(entries, seq, System.currentTimeMillis(), by.member(), bytes, text, textEnd);
    BareFrames.ack(acks, bytes, id, idEnd, seq);
    gathered
        .log
        .writeBytes(room.bytes)
        .writeByte(' ')
        .writeBytes(bytes, id, idEnd - id)
        .writeByte(' ')
        .writeBytes(entries, begin, entries.writerIndex() - begin)
        .writeByte('\n');
    if (!awaitsTurn && !writing) {
      awaitsTurn = true;
      // After everything else that this turn of the loop reads.
      loop.execute(this::write);
    }
  }

  private void write() {
    awaitsTurn = false;
    if (writing || gathered.rooms.isEmpty()) {
      return;
    }
    writing = true;
    Batch next = gathered;
    gathered = due;
    due = next;
    for (BareRoom room : due.rooms) {
      room.dueEntries = room.entries;
      room.entries = null;
    }
    for (BareSocket author : due.authors) {
      author.dueAcks = author.acks;
      author.acks = null;
    }
    commit.write(due.log, this::written);
  }

  private void written() {
    writing = false;
    Batch told = due;
    for (BareRoom room : told.rooms) {
      tell(room);
    }
    told.clear();
    write();
  }

  /** Each connection is written to once and flushed once; all of a room share one buffer. */
  private static void tell(BareRoom room) {
    ByteBuf entries = room.dueEntries;
    room.dueEntries = null;
    if (entries == null) {
      return;
    }
    for (BareSocket reader : room.people) {
      if (reader.dueAcks != null) {
        reader.write(reader.dueAcks);
        reader.dueAcks = null;
      }
      reader.write(entries.retainedDuplicate());
      reader.flush();
    }
    entries.release();
  }
}
