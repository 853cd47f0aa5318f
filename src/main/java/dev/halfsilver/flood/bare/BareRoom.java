package dev.halfsilver.flood.bare;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is in one room, how far its numbers are, and what its people have yet to be told. */
final class BareRoom {
  final String name;
  final byte[] bytes;
  final List<BareSocket> people = new ArrayList<>();
  long seq;

  /** Entries that are not yet being written. */
  @Nullable ByteBuf entries;

  /** Entries that are being written. */
  @Nullable ByteBuf dueEntries;

  BareRoom(String name) {
    this.name = name;
    this.bytes = BareFrames.ascii(name);
  }
}
