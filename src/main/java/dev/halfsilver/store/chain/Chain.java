package dev.halfsilver.store.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links each entry to the one before it in its channel, so that a change shows.
 *
 * <p>Words and author are in the link only as a commitment under a random salt. Erasing them means
 * to keep the commitment and destroy the salt: the chain still holds, and nobody can find out by
 * guessing what was said. The command's fingerprint would let them guess, so it is inside too.
 *
 * <p>For use by one thread.
 */
public final class Chain {
  public static final int SALT_LENGTH = 32;

  /** What an entry's link says openly: it stays readable when the words are erased. */
  public record Header(
      String session, String channel, long seq, long order, long at, String command, int part) {}

  private final Mac mac;
  private final MessageDigest digest;

  public Chain() {
    try {
      mac = Mac.getInstance("HmacSHA256");
      digest = MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  /** What stands before the first entry. */
  public static byte[] start() {
    return new byte[32];
  }

  public byte[] commitment(byte[] salt, String author, String fingerprint, byte[] body) {
    try {
      mac.init(new SecretKeySpec(salt, "HmacSHA256"));
    } catch (InvalidKeyException | IllegalArgumentException e) {
      return start(); // An empty salt is nobody's commitment.
    }
    mac.update(author.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    mac.update(fingerprint.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    return mac.doFinal(body);
  }

  public byte[] link(byte[] previous, Header header, byte[] commitment) {
    digest.update(previous);
    text(header.session());
    text(header.channel());
    number(header.seq());
    number(header.order());
    number(header.at());
    text(header.command());
    number(header.part());
    return digest.digest(commitment);
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    digest.update(bytes);
  }

  private void number(long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }
}
