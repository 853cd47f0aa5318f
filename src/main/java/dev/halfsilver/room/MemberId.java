package dev.halfsilver.room;

/**
 * Names one person's place in one session; random, so that it tells nothing about who else there
 * is.
 *
 * @param value 4 to 32 characters of {@code A-Z a-z 0-9 _ -}
 */
public record MemberId(String value) {
  /** The house itself, which acts when the researcher does something from outside the room. */
  public static final MemberId HOUSE = new MemberId("house");

  public MemberId {
    if (value.length() < 4 || value.length() > 32 || !value.chars().allMatch(MemberId::isAllowed)) {
      throw new IllegalArgumentException("not a member id: " + value.length() + " characters");
    }
  }

  private static boolean isAllowed(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }

  @Override
  public String toString() {
    return value;
  }
}
