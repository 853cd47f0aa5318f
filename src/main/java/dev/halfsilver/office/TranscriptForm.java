package dev.halfsilver.office;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a transcript can be had. */
public enum TranscriptForm {
  /** For programs. */
  JSONL("application/jsonl"),
  /** For people. */
  HTML("text/html; charset=utf-8");

  private final String mediaType;

  TranscriptForm(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Reads a name such as {@code jsonl}. */
  public static Optional<TranscriptForm> parse(String name) {
    return Arrays.stream(values()).filter(form -> form.ending().equals(name)).findFirst();
  }

  public String mediaType() {
    return mediaType;
  }

  /** What a file of this form ends in. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
