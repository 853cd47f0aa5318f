package dev.halfsilver.flood.crowd;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The messages the crowd says: each carries, as command id and at the head of its words, its stamp,
 * and the rest of its words is always the same. So whoever hears it knows how late it is, which one
 * it is and every letter it must have, without anybody keeping a list.
 */
final class Message {
  /** How long the words are: a short line, as people write in a discussion. */
  private static final int WORDS = 120;

  private static final byte[] FILLING =
      ascii(
          " It is a good bottle, but mine always leaks in the bag, and then I have to wash"
              + " everything twice, which I hate so",
          WORDS - Stamp.DIGITS);
  private static final byte[] SAY = ascii("{\"type\":\"say\",\"id\":\"say-");
  private static final byte[] WITH = ascii("\",\"text\":\"");
  private static final byte[] DONE = ascii("\"}");

  private static final byte[] ENTRY = ascii("{\"type\":\"entry\",\"channel\":\"floor\",\"seq\":");
  private static final byte[] BY = ascii("\"author\":\"");
  private static final byte[] SAID = ascii("\",\"event\":{\"type\":\"said\",\"text\":\"");
  private static final byte[] END = ascii("\"}}");
  private static final byte[] ACK = ascii("{\"type\":\"ack\",\"id\":\"say-");
  private static final byte[] AT = ascii("\",\"channel\":\"floor\",\"seq\":");

  private Message() {}

  /** The command that says the message with this stamp. */
  static byte[] say(long stamp) {
    byte[] frame = new byte[SAY.length + Stamp.DIGITS + WITH.length + WORDS + DONE.length];
    int at = put(SAY, frame, 0);
    at = Stamp.write(stamp, frame, at);
    at = put(WITH, frame, at);
    at = Stamp.write(stamp, frame, at);
    at = put(FILLING, frame, at);
    int _ = put(DONE, frame, at);
    return frame;
  }

  /** The words of the message with this stamp. */
  static String words(long stamp) {
    return Stamp.text(stamp) + new String(FILLING, StandardCharsets.US_ASCII);
  }

  static boolean isFloorEntry(byte[] bytes, int from, int to) {
    return startsWith(ENTRY, bytes, from, to);
  }

  /** The number of an entry on the floor. */
  static long seq(byte[] bytes, int from, int to) {
    return number(bytes, from + ENTRY.length, to);
  }

  /**
   * The stamp of the message in this entry; -1 when it is not in every letter one of the crowd's.
   */
  static long stampOfEntry(byte[] bytes, int from, int to) {
    int words = to - END.length - WORDS;
    return words - SAID.length > from
            && startsWith(SAID, bytes, words - SAID.length, to)
            && startsWith(FILLING, bytes, words + Stamp.DIGITS, to)
            && startsWith(END, bytes, words + WORDS, to)
        ? Stamp.read(bytes, words)
        : -1;
  }

  /** Whether an entry that {@link #stampOfEntry} knows names this author. */
  static boolean isBy(byte[] author, byte[] bytes, int from, int to) {
    int name = to - END.length - WORDS - SAID.length - author.length;
    return name - BY.length > from
        && startsWith(BY, bytes, name - BY.length, to)
        && startsWith(author, bytes, name, to);
  }

  /** The stamp of the message that is acknowledged; -1 when this is no such frame. */
  static long stampOfAck(byte[] bytes, int from, int to) {
    return startsWith(ACK, bytes, from, to)
            && startsWith(AT, bytes, from + ACK.length + Stamp.DIGITS, to)
        ? Stamp.read(bytes, from + ACK.length)
        : -1;
  }

  /** Where its author was told that it stands. */
  static long seqOfAck(byte[] bytes, int from, int to) {
    return number(bytes, from + ACK.length + Stamp.DIGITS + AT.length, to);
  }

  private static long number(byte[] bytes, int from, int to) {
    long number = 0;
    for (int i = from; i < to && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }

  private static boolean startsWith(byte[] start, byte[] bytes, int from, int to) {
    return to - from >= start.length
        && Arrays.equals(start, 0, start.length, bytes, from, from + start.length);
  }

  private static int put(byte[] part, byte[] into, int at) {
    System.arraycopy(part, 0, into, at, part.length);
    return at + part.length;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] ascii(String text, int length) {
    return ascii(text.substring(0, length));
  }
}
