package dev.halfsilver.room;

import java.util.regex.Pattern;

/**
 * Names one person's place in one session; random, so that it tells nothing about who else there
 * is.
 *
 * @param value 4 to 32 characters of {@code A-Z a-z 0-9 _ -}
 */
public record MemberId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{4,32}");

  /** The house itself, which acts when the researcher does something from outside the room. */
  public static final MemberId HOUSE = new MemberId("house");

  public MemberId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a member id: " + value.length() + " characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
