package dev.halfsilver.room.front;

import static dev.halfsilver.room.Scene.ANA;
import static dev.halfsilver.room.Scene.BEN;
import static dev.halfsilver.room.Scene.RUTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Pace;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Scene;
import dev.halfsilver.room.Talk;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceFacetTest {
  private static final Talk.Say SAY = new Talk.Say("And another thing.");

  @Test
  void in_slow_mode_a_message_too_soon_is_refused_and_told_how_long_it_has_to_wait() {
    slow(30)
        .when(ANA, SAY)
        .happens()
        .at(second(12.5))
        .when(ANA, SAY)
        .isRefused(Refusal.TOO_SOON, Duration.ofMillis(17_500))
        .at(second(29.999))
        .when(ANA, SAY)
        .isRefused(Refusal.TOO_SOON, Duration.ofMillis(1))
        .at(second(30))
        .when(ANA, SAY)
        .happens()
        .when(ANA, SAY)
        .isRefused(Refusal.TOO_SOON, Duration.ofSeconds(30));
  }

  @Test
  void it_counts_from_what_was_said_before_it_was_turned_on() {
    live()
        .when(ANA, SAY)
        .at(second(4))
        .when(RUTH, new Pace.SlowDown(10))
        .happens(Channel.floor(), new Pace.Slowed(10))
        .when(ANA, SAY)
        .isRefused(Refusal.TOO_SOON, Duration.ofSeconds(6));
  }

  @Test
  void everybody_waits_for_themselves_and_moderators_do_not() {
    slow(60)
        .when(ANA, SAY)
        .when(BEN, SAY)
        .happens()
        .when(RUTH, SAY)
        .happens()
        .when(RUTH, SAY)
        .happens();
  }

  @Test
  void private_threads_have_no_pace() {
    Talk.Tell privately = new Talk.Tell(ANA.id(), "May I add something?");
    slow(60)
        .when(ANA, SAY)
        .when(ANA, privately)
        .happens()
        .when(ANA, privately)
        .happens()
        .at(second(60))
        .when(ANA, SAY)
        .happens();
  }

  @Test
  void leaving_and_coming_back_does_not_shorten_the_wait() {
    slow(30)
        .when(ANA, SAY)
        .at(second(10))
        .when(ANA, new Door.Leave())
        .when(ANA, Scene.join("Ana"))
        .happens()
        .when(ANA, SAY)
        .isRefused(Refusal.TOO_SOON, Duration.ofSeconds(20));
  }

  @Test
  void the_record_alone_says_who_has_to_wait() {
    Scene scene = slow(30).when(ANA, SAY).happens();
    assertThat(scene.replayed().decide(ANA, SAY, second(10)))
        .isEqualTo(scene.room().decide(ANA, SAY, second(10)));
    scene.at(second(10)).when(ANA, SAY).isRefused(Refusal.TOO_SOON, Duration.ofSeconds(20));
  }

  @Test
  void what_was_refused_makes_nobody_wait_longer() {
    slow(30)
        .when(ANA, SAY)
        .at(second(29))
        .when(ANA, SAY)
        .isRefused(Refusal.TOO_SOON, Duration.ofSeconds(1))
        .at(second(30))
        .when(ANA, SAY)
        .happens();
  }

  @Test
  void turned_off_nobody_waits_any_more() {
    slow(30)
        .when(ANA, SAY)
        .when(RUTH, new Pace.SlowDown(0))
        .happens(Channel.floor(), new Pace.Slowed(0))
        .when(ANA, SAY)
        .happens();
  }

  @Test
  void only_who_leads_sets_it_and_only_in_a_discussion_that_goes_on() {
    Scene.ready()
        .when(RUTH, new Pace.SlowDown(30))
        .isRefused(Refusal.NOT_STARTED)
        .when(RUTH, new Control.Start())
        .when(ANA, new Pace.SlowDown(30))
        .isRefused(Refusal.NOT_ALLOWED)
        .when(RUTH, new Control.Pause())
        .when(RUTH, new Pace.SlowDown(30))
        .happens()
        .when(RUTH, new Pace.SlowDown(30))
        .isRefused(Refusal.NO_CHANGE)
        .when(RUTH, new Control.Close())
        .when(RUTH, new Pace.SlowDown(0))
        .isRefused(Refusal.CLOSED);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 1, 4, 301, Integer.MAX_VALUE})
  void what_is_no_sensible_pause_is_refused(int seconds) {
    live().when(RUTH, new Pace.SlowDown(seconds)).isRefused(Refusal.INTERVAL_UNFIT);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 300})
  void the_shortest_and_the_longest_are_not(int seconds) {
    live().when(RUTH, new Pace.SlowDown(seconds)).happens();
  }

  private static Scene live() {
    return Scene.live().at(second(0));
  }

  private static Scene slow(int seconds) {
    return live().when(RUTH, new Pace.SlowDown(seconds)).happens();
  }

  private static Instant second(double second) {
    return Instant.ofEpochMilli(1_000_000 + Math.round(second * 1_000));
  }
}
