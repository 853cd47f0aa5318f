package dev.halfsilver.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ColdestTest {
  @Test
  void of_empty_rooms_those_that_were_left_first_fall_asleep_and_no_more_than_needed() {
    Instant now = Instant.EPOCH;
    List<Coldest.Warm<String>> awake =
        List.of(
            new Coldest.Warm<>("in use", 50, Optional.empty()),
            new Coldest.Warm<>("just left", 20, Optional.of(now.plusSeconds(9))),
            new Coldest.Warm<>("left long ago", 10, Optional.of(now)),
            new Coldest.Warm<>("left a while ago", 20, Optional.of(now.plusSeconds(5))));
    assertThat(Coldest.beyond(100, awake)).isEmpty();
    assertThat(Coldest.beyond(99, awake)).containsExactly("left long ago");
    assertThat(Coldest.beyond(70, awake)).containsExactly("left long ago", "left a while ago");
    assertThat(Coldest.beyond(0, awake))
        .containsExactly("left long ago", "left a while ago", "just left");
  }
}
