package dev.halfsilver.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Some at once, some per second, and an end to patience. */
final class BucketTest {
  @Test
  void itLetsABurstThroughAndThenSaysHowLongToWait() {
    Bucket bucket = new Bucket(10, 3, 1_000);
    assertThat(bucket.take(1_000)).isZero();
    assertThat(bucket.take(1_000)).isZero();
    assertThat(bucket.take(1_000)).isZero();
    assertThat(bucket.take(1_000)).isEqualTo(100);
    assertThat(bucket.take(1_050)).isEqualTo(50);
    assertThat(bucket.take(1_100)).isZero();
    assertThat(bucket.take(1_100)).isEqualTo(100);
  }

  @Test
  void restDoesNotAddUpToMoreThanABurst() {
    Bucket bucket = new Bucket(10, 3, 0);
    assertThat(bucket.take(1_000_000)).isZero();
    assertThat(bucket.take(1_000_000)).isZero();
    assertThat(bucket.take(1_000_000)).isZero();
    assertThat(bucket.take(1_000_000)).isPositive();
  }

  @Test
  void goingOnAfterBeingToldIsAbuseAndRestIsForgiven() {
    Bucket bucket = new Bucket(10, 3, 0);
    for (int i = 0; i < 3 + 6; i++) {
      bucket.take(0);
    }
    assertThat(bucket.isAbused()).isFalse();
    bucket.take(0);
    assertThat(bucket.isAbused()).isTrue();
    bucket.take(10_000);
    assertThat(bucket.isAbused()).isFalse();
  }
}
