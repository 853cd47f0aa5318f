package dev.halfsilver.study;

import java.util.regex.Pattern;

/**
 * Names one session; random.
 *
 * @param value 4 to 32 characters of {@code A-Z a-z 0-9 _ -}
 */
public record SessionId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{4,32}");

  public SessionId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a session id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
