package dev.halfsilver.flood.crowd;

/** Hears what comes in on a {@link Wire}; always on the crowd's thread. */
interface Ear {
  /**
   * A text frame's payload: the bytes from {@code from} up to {@code to}, good until this returns.
   */
  void hears(byte[] bytes, int from, int to);

  /** The connection has ended; {@code code} is what a close frame said, 1006 for none. */
  void isCutOff(int code);
}
