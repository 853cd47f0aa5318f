package dev.halfsilver.store.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How entries were linked before commitments were kept with them. What was written then stays as it
 * is, and is verified as it was linked.
 *
 * <p>For use by one thread.
 */
final class FirstChain {
  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;
  private final MessageDigest digest = Chain.sha256();

  FirstChain() {
    try {
      mac = Mac.getInstance(ALGORITHM);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, e);
    }
  }

  byte[] link(byte[] previous, String session, LinkedRow linked) {
    EntryRow row = linked.row();
    byte[] commitment = commitment(row, linked.salt());
    digest.update(previous);
    text(session);
    text(row.channel());
    number(row.seq());
    number(row.order());
    number(row.at());
    text(row.command());
    number(row.part());
    return digest.digest(commitment);
  }

  private byte[] commitment(EntryRow row, byte[] salt) {
    try {
      mac.init(new SecretKeySpec(salt, ALGORITHM));
    } catch (InvalidKeyException | IllegalArgumentException e) {
      return Chain.start(); // An empty salt is nobody's commitment.
    }
    mac.update(row.author().getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    mac.update(row.fingerprint().getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    return mac.doFinal(row.body());
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
