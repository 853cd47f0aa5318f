package dev.halfsilver.store;

/** Whether the store can keep anything. */
public enum State {
  WRITING,
  /** The disk was full at the last attempt. Each new one tries again. */
  FULL,
  /** Something failed after which nothing is certain: the server has to be restarted. */
  BROKEN,
  CLOSED
}
