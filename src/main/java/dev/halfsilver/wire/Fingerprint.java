package dev.halfsilver.wire;

import dev.halfsilver.room.Command;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Tells two commands apart without keeping their words: 128 bits of SHA-256 over their content. */
public final class Fingerprint {
  private static final int BYTES = 16;
  private static final ThreadLocal<MessageDigest> SHA_256 =
      ThreadLocal.withInitial(Fingerprint::sha256);

  private Fingerprint() {}

  public static String of(Command command) {
    byte[] digest = SHA_256.get().digest(Json.bytes(json -> json.writePOJO(command)));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
