package dev.halfsilver.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** So many attempts a minute for each name, whatever others do. */
final class RateLimiterTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(1_000));
  private final RateLimiter turnstile = new RateLimiter(2, now::get);

  @Test
  void eachNameHasItsOwnCount() {
    assertThat(turnstile.pass("a")).isTrue();
    assertThat(turnstile.pass("a")).isTrue();
    assertThat(turnstile.pass("a")).isFalse();
    assertThat(turnstile.pass("b")).isTrue();
  }

  @Test
  void aMinuteLaterItBeginsAnew() {
    turnstile.pass("a");
    turnstile.pass("a");
    assertThat(turnstile.pass("a")).isFalse();
    now.set(Instant.ofEpochSecond(1_060));
    assertThat(turnstile.pass("a")).isTrue();
  }
}
