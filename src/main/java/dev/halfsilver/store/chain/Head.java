package dev.halfsilver.store.chain;

/**
 * The last entry of a channel.
 *
 * @param order its place over all channels of the session
 */
@SuppressWarnings("ArrayRecordComponent")
public record Head(long seq, byte[] link, long order) {
  public static final Head NONE = new Head(0, Chain.start(), 0);
}
