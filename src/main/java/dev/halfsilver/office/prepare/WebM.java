package dev.halfsilver.office.prepare;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether bytes are a WebM film: its elements (RFC 8794 and RFC 9559), as far as they nest here.
 */
final class WebM {
  private static final long EBML = 0x1A45DFA3L;
  private static final long DOC_TYPE = 0x4282L;
  private static final long SEGMENT = 0x18538067L;
  private static final long TRACKS = 0x1654AE6BL;
  private static final long CLUSTER = 0x1F43B675L;

  private final byte[] bytes;

  private WebM(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * One element: what it holds lies from {@code begin} to {@code end}.
   *
   * @param open whether it does not say where it ends, as those of a recording that was going on
   */
  private record Element(long id, int begin, int end, boolean open) {}

  /** A number that says itself how many bytes it has. */
  private record Coded(long value, int bytes, boolean unknown) {}

  static boolean isFilm(byte[] bytes) {
    return new WebM(bytes).isFilm();
  }

  private boolean isFilm() {
    Element header = element(0, bytes.length);
    if (header == null || header.id() != EBML || header.open() || !isForTheWeb(header)) {
      return false;
    }
    Element segment = element(header.end(), bytes.length);
    return segment != null
        && segment.id() == SEGMENT
        && segment.end() == bytes.length
        && holds(segment, TRACKS, CLUSTER);
  }

  private boolean isForTheWeb(Element header) {
    int at = header.begin();
    while (at < header.end()) {
      Element one = element(at, header.end());
      if (one == null || one.open()) {
        return false;
      }
      if (one.id() == DOC_TYPE) {
        return new String(bytes, one.begin(), one.end() - one.begin(), StandardCharsets.ISO_8859_1)
            .equals("webm");
      }
      at = one.end();
    }
    return false;
  }

  private boolean holds(Element segment, long first, long second) {
    Set<Long> found = new HashSet<>();
    int at = segment.begin();
    while (at < segment.end()) {
      Element one = element(at, segment.end());
      if (one == null) {
        return false;
      }
      found.add(one.id());
      // What does not say where it ends is a cluster, and only clusters come after it.
      at = one.end();
    }
    return found.contains(first) && found.contains(second);
  }

  /** Nothing when it does not end where what it stands in ends, or before. */
  private @Nullable Element element(int at, int end) {
    Coded id = coded(at, end, 4, false);
    if (id == null) {
      return null;
    }
    Coded size = coded(at + id.bytes(), end, 8, true);
    if (size == null) {
      return null;
    }
    int begin = at + id.bytes() + size.bytes();
    if (size.unknown()) {
      return id.value() == SEGMENT || id.value() == CLUSTER
          ? new Element(id.value(), begin, end, true)
          : null;
    }
    return size.value() <= end - begin
        ? new Element(id.value(), begin, begin + (int) size.value(), false)
        : null;
  }

  private @Nullable Coded coded(int at, int end, int longest, boolean withoutMarker) {
    if (at >= end) {
      return null;
    }
    int first = bytes[at] & 0xFF;
    int length = Integer.numberOfLeadingZeros(first) - 23;
    if (length > longest || length > end - at) {
      return null;
    }
    int mask = (0x80 >> (length - 1)) - 1;
    long value = withoutMarker ? first & mask : first;
    boolean unknown = (first & mask) == mask;
    for (int i = 1; i < length; i++) {
      value = value << 8 | (bytes[at + i] & 0xFF);
      unknown &= bytes[at + i] == -1;
    }
    return new Coded(value, length, unknown);
  }
}
