package dev.halfsilver.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Event;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.Passing;
import dev.halfsilver.room.activity.ShowOfHands;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class TalliesTest {
  private static final MemberId RUTH = Group.RUTH.id();
  private static final MemberId ANA = Group.ANA.id();

  private final Tallies tallies = new Tallies();

  @Test
  void a_thousand_answers_between_two_beats_are_told_once() {
    opens("hands", Masking.UNTIL_REVEALED);
    for (int i = 0; i < 1_000; i++) {
      answers(new MemberId("m_person" + i), "hands", i % 2 == 0);
    }
    assertThat(tallies.news()).hasSize(1);
    assertThat(tallies.news()).isEmpty();
  }

  @Test
  void masked_answers_are_told_to_those_who_may_know_and_not_on_the_floor() {
    opens("hands", Masking.AFTER_OWN);
    answers(ANA, "hands", true);
    assertThat(tallies.news()).extracting(Tallies.Told::channel).containsExactly(Channel.tallies());
    assertThat(tallies.newsOnFloor()).isEmpty();
  }

  @Test
  void once_revealed_they_are_told_on_the_floor_and_so_is_every_later_answer() {
    opens("hands", Masking.UNTIL_REVEALED);
    answers(ANA, "hands", true);
    assertThat(tallies.newsOnFloor()).isEmpty();
    read(RUTH, Channel.floor(), new Activities.Revealed("hands", 1));
    assertThat(tallies.newsOnFloor())
        .extracting(Tallies.Told::channel)
        .containsExactly(Channel.floor());
    answers(ANA, "hands", false);
    assertThat(tallies.newsOnFloor()).hasSize(1);
  }

  @Test
  void an_open_activity_that_nobody_answered_or_all_passed_is_not_told_on_the_floor() {
    opens("hands", Masking.OPEN);
    assertThat(tallies.newsOnFloor()).isEmpty();
    read(ANA, answersOf(ANA), new Activities.Passed("hands", 1, Passing.RATHER_NOT));
    assertThat(tallies.newsOnFloor()).isEmpty();
    assertThat(tallies.news()).hasSize(1);
  }

  private void opens(String name, Masking masking) {
    Activity hands = new Activity("Who?", masking, 0, new ShowOfHands());
    read(RUTH, Channel.floor(), new Activities.Opened(name, 1, 1, hands));
  }

  private void answers(MemberId member, String name, boolean up) {
    read(member, answersOf(member), new Activities.Answered(name, 1, new ShowOfHands.Hand(up)));
  }

  private static Channel answersOf(MemberId member) {
    return new Channel.Answers(member);
  }

  private void read(MemberId author, Channel channel, Event event) {
    tallies.read(new Entry(channel, 1, Instant.EPOCH, author, event));
  }
}
