package dev.halfsilver.store.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Links each entry to the one before it in its channel, so that a change shows.
 *
 * <p>The link covers two commitments, which are kept with the entry: to what it is (its place,
 * time, author, kind and everything else that nobody typed) and to the words that somebody typed.
 * The words are committed to under a random salt. Erasing them means to keep the commitment and
 * destroy words and salt: the link still holds, what the entry is can still be verified, and nobody
 * can find out by guessing what was said. The command's fingerprint would let them guess, so it
 * counts as words.
 *
 * <p>For use by one thread.
 */
public final class Chain {
  public static final int SALT_LENGTH = 32;
  static final int HASH_LENGTH = 32;

  // What is hashed begins with what it is for, so that no hash can stand for another kind of it.
  private static final byte STRUCTURE = 's';
  private static final byte WORDS = 'w';
  private static final byte LINK = 'l';

  private final MessageDigest digest = sha256();
  private final byte[] number = new byte[Long.BYTES];

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  /** What stands before the first entry. */
  public static byte[] start() {
    return new byte[HASH_LENGTH];
  }

  /** What is kept with an entry: the commitment to what it is, then the one to its words. */
  public byte[] commitments(String session, EntryRow row, byte[] salt) {
    byte[] both = Arrays.copyOf(structure(session, row, row.place()), 2 * HASH_LENGTH);
    System.arraycopy(words(row, salt), 0, both, HASH_LENGTH, HASH_LENGTH);
    return both;
  }

  public byte[] link(byte[] previous, byte[] commitments) {
    digest.update(LINK);
    digest.update(previous);
    return digest.digest(commitments);
  }

  /** The commitment to what an entry is, if it stands there. */
  byte[] structure(String session, EntryRow row, EntryRow.Place place) {
    digest.update(STRUCTURE);
    text(session);
    text(place.channel());
    number(place.seq());
    number(place.order());
    number(row.at());
    text(row.author());
    text(row.command());
    number(row.part());
    return digest.digest(row.body());
  }

  byte[] words(EntryRow row, byte[] salt) {
    digest.update(WORDS);
    bytes(salt);
    text(row.fingerprint());
    return digest.digest(row.words());
  }

  private void text(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(byte[] bytes) {
    number(bytes.length);
    digest.update(bytes);
  }

  private void number(long value) {
    for (int i = 0; i < Long.BYTES; i++) {
      number[i] = (byte) (value >>> (Long.SIZE - Byte.SIZE * (i + 1)));
    }
    digest.update(number);
  }
}
