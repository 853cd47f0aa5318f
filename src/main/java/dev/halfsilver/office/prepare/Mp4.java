package dev.halfsilver.office.prepare;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether bytes are an MP4 film (ISO/IEC 14496-12): its boxes, from the first to the last. */
final class Mp4 {
  private static final int HEADER = 8;
  private static final int LARGE_HEADER = 16;
  private static final int MOST_BRANDS = 64;

  /** What browsers play; a QuickTime film ({@code qt}) says that it is something else. */
  private static final Set<String> BRANDS =
      Set.of(
          "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42",
          "mp71", "avc1", "av01", "hvc1", "hev1", "dash", "msdh", "mmp4", "MSNV", "M4V ", "M4VH",
          "M4VP", "f4v ", "3gp4", "3gp5", "3gp6");

  private Mp4() {}

  /** One box: what it holds lies from {@code begin} to {@code end}. */
  private record Box(String type, int begin, int end) {}

  static boolean isFilm(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes);
    Set<String> found = new HashSet<>();
    int at = 0;
    while (at < bytes.length) {
      Box box = box(file, at, bytes.length);
      if (box == null
          || (at == 0 && !isKnownKind(file, box))
          || (box.type().equals("moov") && !hasTracks(file, box))) {
        return false;
      }
      found.add(box.type());
      at = box.end();
    }
    return found.contains("moov") && (found.contains("mdat") || found.contains("moof"));
  }

  private static boolean isKnownKind(ByteBuffer file, Box box) {
    int length = box.end() - box.begin();
    if (!box.type().equals("ftyp")
        || length < HEADER
        || length % 4 != 0
        || length > 4 * MOST_BRANDS) {
      return false;
    }
    return BRANDS.contains(text(file, box.begin()));
  }

  private static boolean hasTracks(ByteBuffer file, Box movie) {
    Set<String> found = new HashSet<>();
    int at = movie.begin();
    while (at < movie.end()) {
      Box box = box(file, at, movie.end());
      if (box == null) {
        return false;
      }
      found.add(box.type());
      at = box.end();
    }
    return found.containsAll(Set.of("mvhd", "trak"));
  }

  /** Nothing when it does not end where what it stands in ends, or before. */
  private static @Nullable Box box(ByteBuffer file, int at, int end) {
    if (end - at < HEADER) {
      return null;
    }
    long size = file.getInt(at) & 0xFFFFFFFFL;
    int header = HEADER;
    if (size == 1 && end - at >= LARGE_HEADER) {
      size = file.getLong(at + HEADER);
      header = LARGE_HEADER;
    } else if (size == 0) {
      size = (long) end - at; // It goes on to the end.
    }
    return size >= header && size <= end - at
        ? new Box(text(file, at + 4), at + header, at + (int) size)
        : null;
  }

  private static String text(ByteBuffer file, int at) {
    byte[] four = new byte[4];
    file.get(at, four);
    return new String(four, StandardCharsets.ISO_8859_1);
  }
}
