package dev.halfsilver.live;

/**
 * Calls a transport's thread to those of its connections that were woken. Apart from waking, so
 * that a crowd is woken first and the thread called once: it would otherwise come running for the
 * first of them, and be called again for the others.
 */
public interface Bell {
  /** From any thread. */
  void ring();
}
