package dev.halfsilver.live;

import dev.halfsilver.wire.CloseCode;

/** The transport's side of one connected person, as a running room needs it. */
public interface Connection {
  /**
   * Its outbox may have something to send: drain it at least once, after its loop was called.
   * Called from any thread, and not again before the transport has begun to drain.
   */
  LoopSignal wake();

  /**
   * Ends it, after sending the answers that the outbox holds as far as the peer reads them. Called
   * from any thread; further calls do nothing.
   */
  void close(CloseCode code);

  /**
   * Calls a transport's thread to those of its connections that were woken. Apart from waking, so
   * that a crowd is woken first and the thread called once: it would otherwise begin with the first
   * of them, and be called again for the others.
   */
  interface LoopSignal {
    /** From any thread. */
    void send();
  }
}
