package dev.halfsilver.study;

import dev.halfsilver.room.MemberId;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * Makes names that tell nothing and that nobody can guess: 128 random bits. The source of
 * randomness must be a secure one outside of tests.
 */
public final class Ids {
  private Ids() {}

  public static SessionId session(RandomGenerator random) {
    return new SessionId("g_" + letters(random));
  }

  public static MemberId member(RandomGenerator random) {
    return new MemberId("m_" + letters(random));
  }

  public static String stimulus(RandomGenerator random) {
    return "s_" + letters(random);
  }

  private static String letters(RandomGenerator random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
