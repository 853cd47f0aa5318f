package dev.halfsilver.insight;

import static dev.halfsilver.room.Scene.ANA;
import static dev.halfsilver.room.Scene.BEN;
import static dev.halfsilver.room.Scene.RUTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Scene;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.Passing;
import dev.halfsilver.room.activity.Poll;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who saw whose answer, and from when. */
final class SightingsTest {
  private static final Member DAN = new Member(new MemberId("m_dan_"), Role.PARTICIPANT, "Dan");

  private final Scene scene =
      at(Scene.live(), 10).when(RUTH, new Activities.OpenActivity("poll")).happens();

  @Test
  void who_has_answered_sees_others_from_then_on_and_they_them() {
    answers(ANA, 20);
    at(scene, 30).when(BEN, new Activities.Pass("poll", 1, Passing.RATHER_NOT)).happens();
    answers(BEN, 40);

    assertThat(seen(ANA)).isEqualTo(Map.of(BEN.id(), second(30)));
    assertThat(seen(BEN)).isEqualTo(Map.of(ANA.id(), second(40)));
  }

  @Test
  void nobody_sees_what_is_masked_until_it_is_revealed_to_all_who_are_in_the_room() {
    at(scene, 11).when(RUTH, new Activities.Mask("poll", 1, Masking.UNTIL_REVEALED)).happens();
    answers(ANA, 20);
    answers(BEN, 30);
    assertThat(seen(ANA)).isEmpty();

    at(scene, 50).when(RUTH, new Activities.Reveal("poll", 1)).happens();
    assertThat(seen(ANA)).isEqualTo(Map.of(BEN.id(), second(50)));
  }

  @Test
  void who_comes_later_sees_what_is_on_the_floor_but_not_what_was_taken_off_it() {
    at(scene, 11).when(RUTH, new Activities.Mask("poll", 1, Masking.OPEN)).happens();
    answers(ANA, 20);
    answers(BEN, 30);
    at(scene, 40).when(BEN, new Activities.Pass("poll", 1, Passing.NOTHING_TO_ADD)).happens();
    at(scene, 60).enters(DAN);

    assertThat(seen(ANA)).isEqualTo(Map.of(BEN.id(), second(20), DAN.id(), second(60)));
    assertThat(seen(BEN)).isEqualTo(Map.of(ANA.id(), second(30)));
  }

  @Test
  void who_has_left_sees_nothing_until_they_are_back() {
    at(scene, 11).when(RUTH, new Activities.Mask("poll", 1, Masking.OPEN)).happens();
    at(scene, 12).when(BEN, new Door.Leave()).happens();
    answers(ANA, 20);
    assertThat(seen(ANA)).isEmpty();

    at(scene, 70).when(BEN, Scene.join("Ben")).happens();
    assertThat(seen(ANA)).isEqualTo(Map.of(BEN.id(), second(70)));
  }

  private void answers(Member who, int seconds) {
    Poll.Choice choice = new Poll.Choice(List.of(0));
    at(scene, seconds).when(who, new Activities.GiveAnswer("poll", 1, choice)).happens();
  }

  private Map<MemberId, Instant> seen(Member author) {
    Sightings sightings = new Sightings();
    scene.entries().forEach(sightings::read);
    return sightings.of(new RoundKey("poll", 1), author.id());
  }

  private static Scene at(Scene scene, int seconds) {
    return scene.at(second(seconds));
  }

  private static Instant second(int seconds) {
    return Instant.ofEpochSecond(seconds);
  }
}
