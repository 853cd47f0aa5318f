package dev.halfsilver.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.MemberId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whose writing the others are told of, and how often. */
class TypistsTest {
  private static final MemberId ANA = new MemberId("m_ana_");
  private static final Channel FLOOR = Channel.floor();

  private final Typists typists = new Typists();

  @Test
  void who_writes_on_and_says_so_every_three_seconds_is_told_of_every_time() {
    for (long second = 0; second < 60; second += 3) {
      assertThat(typists.isNews(ANA, FLOOR, true, at(second * 1_000))).isTrue();
      typists.beat(at(second * 1_000 + 500));
    }
    assertThat(typists.isNews(ANA, FLOOR, false, at(60_000))).isTrue();
  }

  @Test
  void who_did_not_write_has_nothing_to_end() {
    assertThat(typists.isNews(ANA, FLOOR, false, at(0))).isFalse();
  }

  @Test
  void a_flood_of_beginnings_and_ends_is_told_twice_a_second_at_most() {
    int told = 0;
    for (int i = 0; i < 3_000; i++) {
      told += typists.isNews(ANA, FLOOR, i % 2 == 0, at(i)) ? 1 : 0;
    }
    assertThat(told).isEqualTo(6);
  }

  @Test
  void each_channel_is_for_itself() {
    assertThat(typists.isNews(ANA, FLOOR, true, at(0))).isTrue();
    assertThat(typists.isNews(ANA, new Channel.Aside(ANA), true, at(0))).isTrue();
    assertThat(typists.isNews(ANA, FLOOR, false, at(1))).isTrue();
  }

  private static Instant at(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
