package dev.halfsilver.web.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;

/** Short names for bytes, which change with any of them. */
final class Hashes {
  private static final int NAME_CHARACTERS = 16;

  private Hashes() {}

  /** As a content security policy and an entity tag have it. */
  static String of(byte[] bytes) {
    return Base64.getEncoder().encodeToString(sha256().digest(bytes));
  }

  /** A name for several files, fit for an address. */
  static String name(Collection<WebFile> files) {
    MessageDigest digest = sha256();
    for (WebFile file : files) {
      digest.update(
          "%s %d%n".formatted(file.path(), file.bytes().length).getBytes(StandardCharsets.UTF_8));
      digest.update(file.bytes());
    }
    return Base64.getUrlEncoder().encodeToString(digest.digest()).substring(0, NAME_CHARACTERS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
