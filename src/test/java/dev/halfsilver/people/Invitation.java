package dev.halfsilver.people;

/** One seat of a session and its personal link. */
public record Invitation(String member, String role, String name, String link) {
  /** What stands behind the {@code #}. */
  public String secret() {
    return link.substring(link.indexOf('#') + 1);
  }
}
