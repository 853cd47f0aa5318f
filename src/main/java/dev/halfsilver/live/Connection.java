package dev.halfsilver.live;

import dev.halfsilver.wire.CloseCode;

/** The transport's side of one connected person, as a running room needs it. */
public interface Connection {
  /**
   * Its outbox has something to send. Called from any thread; at most once until the transport next
   * drains the outbox.
   */
  void wake();

  /** Ends it. Called from any thread; further calls do nothing. */
  void close(CloseCode code);
}
