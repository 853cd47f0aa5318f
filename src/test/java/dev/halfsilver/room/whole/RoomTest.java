package dev.halfsilver.room.whole;

import static dev.halfsilver.room.Scene.ANA;
import static dev.halfsilver.room.Scene.PRIYA;
import static dev.halfsilver.room.Scene.RUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.Scene;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Talk;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RoomTest {
  @Test
  void each_channel_counts_from_one_without_gaps() {
    Scene scene = busy();
    for (Channel channel : List.of(Channel.floor(), Channel.backroom(), Channel.desk())) {
      List<Long> numbers =
          scene.entries().stream()
              .filter(entry -> entry.channel().equals(channel))
              .map(Entry::seq)
              .toList();
      assertThat(numbers)
          .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList())
          .isNotEmpty();
      assertThat(scene.room().head(channel)).isEqualTo(numbers.size());
    }
  }

  @Test
  void the_same_entries_always_give_the_same_room() {
    Scene scene = busy();
    assertThat(scene.replayed()).isEqualTo(scene.room());
  }

  @Test
  void an_entry_out_of_its_place_is_not_taken() {
    Scene scene = busy();
    Entry first = scene.entries().getFirst();
    assertThatThrownBy(() -> scene.room().evolve(first))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("floor");
  }

  @Test
  void time_never_runs_backwards_even_when_the_clock_does() {
    Scene scene =
        Scene.live()
            .at(Instant.ofEpochMilli(50_000))
            .when(ANA, new Talk.Say("one"))
            .at(Instant.ofEpochMilli(40_000))
            .when(ANA, new Talk.Say("two"));
    assertThat(scene.entries().getLast().at()).isEqualTo(Instant.ofEpochMilli(50_000));
  }

  @Test
  void the_clock_behind_the_mirror_does_not_move_the_one_in_front() {
    Scene scene =
        Scene.live()
            .when(PRIYA, new Observers.Observe())
            .at(Instant.ofEpochMilli(50_000))
            .when(PRIYA, new Backtalk.Remark("later"))
            .at(Instant.ofEpochMilli(40_000))
            .when(ANA, new Talk.Say("two"));
    assertThat(scene.entries().getLast().at()).isEqualTo(Instant.ofEpochMilli(40_000));
  }

  private static Scene busy() {
    return Scene.live()
        .when(PRIYA, new Observers.Observe())
        .when(RUTH, new Stage.Ask("q"))
        .when(ANA, new Talk.Say("first"))
        .when(PRIYA, new Backtalk.Remark("hm"))
        .when(RUTH, new Stage.Show("see"))
        .when(ANA, new Talk.Say("second"))
        .when(ANA, new Talk.Retract(Channel.floor(), 7))
        .when(RUTH, new Talk.Mute(ANA.id()))
        .when(RUTH, new Control.Pause());
  }
}
