package dev.halfsilver.study;

import java.util.Locale;

/** The kind of session, by how many talk in it. */
public enum Format {
  IN_DEPTH_INTERVIEW(1, 1),
  DYAD(2, 2),
  TRIAD(3, 3),
  MINI_GROUP(4, 5),
  FOCUS_GROUP(6, 12);

  private final int fewest;
  private final int most;

  Format(int fewest, int most) {
    this.fewest = fewest;
    this.most = most;
  }

  /** How few participants it is meant for. */
  public int fewest() {
    return fewest;
  }

  /** How many participants it is meant for. */
  public int most() {
    return most;
  }

  /** The name used in guides, such as {@code focus-group}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads what {@link #code} writes.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Format parse(String code) {
    for (Format format : values()) {
      if (format.code().equals(code)) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "the format must be in-depth-interview, dyad, triad, mini-group or focus-group");
  }
}
