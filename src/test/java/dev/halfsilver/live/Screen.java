package dev.halfsilver.live;

import dev.halfsilver.people.ServerFrames;
import dev.halfsilver.wire.CloseCode;
import java.util.ArrayList;
import java.util.List;

/** A connection that keeps all that comes, as it comes: what one person's browser was sent. */
final class Screen implements Connection {
  private final List<String> received = new ArrayList<>();
  private Outbox outbox;

  void reads(Outbox from) {
    outbox = from;
  }

  @Override
  public LoopSignal wake() {
    return this::drain;
  }

  private void drain() {
    do {
      outbox.drain(
          Integer.MAX_VALUE,
          (bytes, from, length) -> ServerFrames.each(bytes, from, length, received::add));
    } while (outbox.hasMore());
  }

  @Override
  public void close(CloseCode code) {
    received.add("closed " + code.number());
  }

  List<String> received() {
    return received;
  }
}
