package dev.halfsilver.live;

import dev.halfsilver.room.Channel;

/** How far one reader has come in one channel. */
final class Cursor {
  final Channel channel;
  final ChannelLog log;

  /** The last entry handed to the transport; moved by the transport's thread only. */
  private volatile int sent;

  /** The head when the reader came: behind it lies what they missed. */
  private final int caughtUpAt;

  Cursor(Channel channel, ChannelLog log, int sent) {
    this.channel = channel;
    this.log = log;
    this.sent = sent;
    this.caughtUpAt = log.head();
  }

  boolean hasMore() {
    return sent < log.head();
  }

  boolean caughtUp() {
    return sent >= caughtUpAt;
  }

  int next() {
    return sent + 1;
  }

  void moveTo(int seq) {
    sent = seq;
  }

  long backlog() {
    return log.bytesAfter(sent);
  }
}
