package dev.halfsilver.flood.bare;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;

/** What is written to disk together, and whom it concerns. */
final class Batch {
  private static final int FIRST_BYTES = 1 << 20;

  final ByteBuf log = Unpooled.directBuffer(FIRST_BYTES);
  final List<BareRoom> rooms = new ArrayList<>();
  final List<BareSocket> authors = new ArrayList<>();

  void clear() {
    log.clear();
    rooms.clear();
    authors.clear();
  }
}
