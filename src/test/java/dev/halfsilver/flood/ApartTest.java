package dev.halfsilver.flood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The figures that say whether a room can be told from another one. */
final class ApartTest {
  private static final double[] LOW = {1, 2, 3};
  private static final double[] HIGH = {4, 5, 6};

  @Test
  void what_always_comes_later_is_told_apart_for_certain() {
    assertThat(Apart.auc(HIGH, LOW)).isEqualTo(1);
    assertThat(Apart.auc(LOW, HIGH)).isEqualTo(0);
  }

  @Test
  void what_is_the_same_tells_nothing() {
    assertThat(Apart.auc(LOW, LOW)).isEqualTo(0.5);
    assertThat(Apart.auc(new double[] {2, 2}, new double[] {2, 2, 2})).isEqualTo(0.5);
  }

  @Test
  void every_pair_is_compared_and_a_tie_counts_half() {
    Random random = new Random(5);
    double[] a = random.ints(200, 0, 40).asDoubleStream().sorted().toArray();
    double[] b = random.ints(300, 5, 50).asDoubleStream().sorted().toArray();
    double wins =
        Arrays.stream(a)
            .flatMap(x -> Arrays.stream(b).map(y -> x > y ? 1 : x == y ? 0.5 : 0))
            .sum();
    assertThat(Apart.auc(a, b)).isEqualTo(wins / (a.length * b.length));
  }

  @Test
  void a_percentile_is_one_of_the_values() {
    assertThat(Apart.percentile(HIGH, 50)).isEqualTo(5);
    assertThat(Apart.percentile(HIGH, 99)).isEqualTo(6);
    assertThat(Apart.percentile(new double[0], 50)).isNaN();
  }
}
