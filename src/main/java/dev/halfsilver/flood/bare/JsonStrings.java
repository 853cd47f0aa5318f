package dev.halfsilver.flood.bare;

import java.util.Arrays;

/** Finds strings in a JSON object where they lie, and understands nothing else of it. */
final class JsonStrings {
  private JsonStrings() {}

  /**
   * Where the string that is the value of {@code name} begins, after its quotation mark.
   *
   * @throws IllegalArgumentException when there is none
   */
  static int value(byte[] name, byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (bytes[at] == '"') {
        int end = end(bytes, at + 1, to);
        int next = after(bytes, end + 1, to);
        if (next < to && bytes[next] == ':') {
          int value = after(bytes, next + 1, to);
          if (value < to
              && bytes[value] == '"'
              && Arrays.equals(name, 0, name.length, bytes, at + 1, end)) {
            return value + 1;
          }
          at = next;
        } else {
          at = end;
        }
      }
    }
    throw new IllegalArgumentException("a frame without what a bare server needs");
  }

  /** Where the string that begins at {@code from} ends: its closing quotation mark. */
  static int end(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != '"') {
      at += bytes[at] == '\\' ? 2 : 1;
    }
    if (at >= to) {
      throw new IllegalArgumentException("a string without an end");
    }
    return at;
  }

  private static int after(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] <= ' ') {
      at++;
    }
    return at;
  }
}
