package dev.halfsilver.web.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a file that a browser asks for when somebody jumps within a video. */
record ByteRange(long first, long last) {
  private static final Pattern SHAPE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

  /** Reads one range that lies within the file; anything else means all of it. */
  static Optional<ByteRange> read(@Nullable String header, long length) {
    Matcher match = SHAPE.matcher(header == null ? "" : header.strip());
    if (!match.matches() || (match.group(1).isEmpty() && match.group(2).isEmpty())) {
      return Optional.empty();
    }
    long first;
    long last = length - 1;
    if (match.group(1).isEmpty()) {
      first = Math.max(0, length - Long.parseLong(match.group(2)));
    } else {
      first = Long.parseLong(match.group(1));
      last = match.group(2).isEmpty() ? last : Math.min(last, Long.parseLong(match.group(2)));
    }
    return first <= last ? Optional.of(new ByteRange(first, last)) : Optional.empty();
  }

  long length() {
    return last - first + 1;
  }
}
