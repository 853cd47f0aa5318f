package dev.halfsilver.wire;

import dev.halfsilver.room.Command;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Tells two commands apart without keeping their words: 128 bits of SHA-256 over their content. */
public final class Fingerprint {
  private static final int BYTES = 16;

  private Fingerprint() {}

  public static String of(Command command) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(Json.bytes(json -> json.writePOJO(command)));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
