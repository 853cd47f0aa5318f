package dev.halfsilver.office.transcript;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a transcript can be had. */
public enum TranscriptFormat {
  /** For programs. */
  JSONL("application/jsonl"),
  /** For people. */
  HTML("text/html; charset=utf-8");

  private final String mediaType;

  TranscriptFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Reads a name such as {@code jsonl}. */
  public static Optional<TranscriptFormat> parse(String name) {
    return Arrays.stream(values()).filter(format -> format.ending().equals(name)).findFirst();
  }

  public String mediaType() {
    return mediaType;
  }

  /** What a file of this format ends in. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
