package dev.halfsilver.office.identity;

import dev.halfsilver.language.Language;
import dev.halfsilver.room.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A personal link's secret. It stands behind the {@code #}, so no server, proxy or log ever sees it
 * in an address; the store keeps only its hash.
 */
public record Link(String secret) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22,128}");

  /** A new one that nobody can guess. */
  public static Link random() {
    return new Link(Secrets.random());
  }

  /** Reads what somebody shows; nothing if it cannot be a secret of ours. */
  public static Optional<Link> read(String shown) {
    return SHAPE.matcher(shown).matches() ? Optional.of(new Link(shown)) : Optional.empty();
  }

  /** What the store knows it by. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(secret.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * The door greets those who lead or watch in other words, so their links say which it is. A link
   * into a session in English leaves the language of the screens to the browser.
   */
  public String url(String publicUrl, Role role, Language language) {
    String as =
        switch (role) {
          case PARTICIPANT, HOST -> "";
          case MODERATOR -> "as=moderator";
          case OBSERVER -> "as=observer";
        };
    String lang = language == Language.ENGLISH ? "" : "lang=" + language.tag();
    String query = as.isEmpty() || lang.isEmpty() ? as + lang : as + "&" + lang;
    return publicUrl + "/join" + (query.isEmpty() ? "" : "?" + query) + "#" + secret;
  }

  @Override
  public String toString() {
    return "Link[secret kept]";
  }
}
