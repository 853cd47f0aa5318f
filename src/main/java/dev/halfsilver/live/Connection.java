package dev.halfsilver.live;

import dev.halfsilver.wire.CloseCode;

/** The transport's side of one connected person, as a running room needs it. */
public interface Connection {
  /**
   * Its outbox may have something to send: drain it at least once, after the bell has rung. Called
   * from any thread, and not again before the transport has begun to drain.
   */
  Bell wake();

  /**
   * Ends it, after sending the answers that the outbox holds as far as the peer reads them. Called
   * from any thread; further calls do nothing.
   */
  void close(CloseCode code);
}
