package dev.halfsilver.flood.crowd;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The messages the crowd says: each carries, as command id and at the head of its words, the moment
 * it was meant to be sent. So whoever hears it knows how late it is and which one it is, without
 * anybody keeping a list.
 */
final class Message {
  /** How long the words are: a short line, as people write in a discussion. */
  private static final int WORDS = 120;

  private static final int STAMP = 16;
  private static final String FILLING =
      " It is a good bottle, but mine always leaks in the bag, and then I have to wash everything"
          + " twice, which I hate so";
  private static final byte[] SAY =
      "{\"type\":\"say\",\"id\":\"say-%s\",\"text\":\"%s%s\"}"
          .formatted("0".repeat(STAMP), "0".repeat(STAMP), FILLING.substring(0, WORDS - STAMP))
          .getBytes(StandardCharsets.US_ASCII);
  private static final int ID_AT = "{\"type\":\"say\",\"id\":\"say-".length();
  private static final int TEXT_AT = ID_AT + STAMP + "\",\"text\":\"".length();

  private static final byte[] ENTRY = ascii("{\"type\":\"entry\",\"channel\":\"floor\",\"seq\":");
  private static final byte[] ACK = ascii("{\"type\":\"ack\",\"id\":\"say-");
  private static final byte[] TEXT = ascii("\"said\",\"text\":\"");
  private static final byte[] END = ascii("\"}}");
  private static final byte[] HEX = ascii("0123456789abcdef");

  private Message() {}

  /** The command that says the message of this moment. */
  static byte[] say(long stamp) {
    byte[] frame = Arrays.copyOf(SAY, SAY.length);
    for (int i = 0; i < STAMP; i++) {
      byte digit = HEX[(int) ((stamp >>> (4 * (STAMP - 1 - i))) & 0xf)];
      frame[ID_AT + i] = digit;
      frame[TEXT_AT + i] = digit;
    }
    return frame;
  }

  static boolean isFloorEntry(byte[] bytes, int from, int to) {
    return startsWith(ENTRY, bytes, from, to);
  }

  /** The number of an entry on the floor. */
  static long seq(byte[] bytes, int from) {
    long seq = 0;
    for (int i = from + ENTRY.length; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
      seq = seq * 10 + bytes[i] - '0';
    }
    return seq;
  }

  /** The moment of the message in this entry; -1 when it is not one of the crowd's. */
  static long stampOfEntry(byte[] bytes, int from, int to) {
    int words = to - END.length - WORDS;
    return words - TEXT.length > from
            && startsWith(TEXT, bytes, words - TEXT.length, to)
            && startsWith(END, bytes, words + WORDS, to)
        ? stamp(bytes, words)
        : -1;
  }

  /** The moment of the message that is acknowledged; -1 when this is no such frame. */
  static long stampOfAck(byte[] bytes, int from, int to) {
    return startsWith(ACK, bytes, from, to) ? stamp(bytes, from + ACK.length) : -1;
  }

  private static long stamp(byte[] bytes, int at) {
    long stamp = 0;
    for (int i = at; i < at + STAMP; i++) {
      stamp = (stamp << 4) | (bytes[i] <= '9' ? bytes[i] - '0' : bytes[i] - 'a' + 10);
    }
    return stamp;
  }

  private static boolean startsWith(byte[] start, byte[] bytes, int from, int to) {
    return to - from >= start.length
        && Arrays.equals(start, 0, start.length, bytes, from, from + start.length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
