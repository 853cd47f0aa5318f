package dev.halfsilver.room.front;

import static dev.halfsilver.room.Scene.ANA;
import static dev.halfsilver.room.Scene.BEN;
import static dev.halfsilver.room.Scene.PRIYA;
import static dev.halfsilver.room.Scene.RUTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Event;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Proposal;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Scene;
import dev.halfsilver.room.Talk;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.Answer;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.Passing;
import dev.halfsilver.room.activity.Poll;
import dev.halfsilver.room.activity.Rating;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnsweringTest {
  private static final Member DAN = new Member(new MemberId("m_dan_"), Role.PARTICIPANT, "Dan");
  private static final String POLL = "own:6";
  private static final Answer A = new Poll.Choice(List.of(0));
  private static final Answer B = new Poll.Choice(List.of(1));

  @Test
  void an_open_answer_is_on_the_floor_at_once() {
    poll(Masking.OPEN)
        .when(ANA, give(A))
        .happens(own(ANA, answered(A)), copy(ANA, A, Channel.floor()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Masking.class,
      names = {"AFTER_OWN", "UNTIL_REVEALED", "NEVER"})
  void the_first_masked_answer_is_seen_by_nobody_but_its_author_and_moderators(Masking masking) {
    poll(masking).when(ANA, give(A)).happens(own(ANA, answered(A)));
  }

  @Test
  void after_their_own_people_see_what_those_answered_who_were_first_and_are_seen_by_them() {
    poll(Masking.AFTER_OWN)
        .when(ANA, give(A))
        .when(BEN, give(B))
        .happens(own(BEN, answered(B)), copy(BEN, B, answers(ANA)), copy(ANA, A, answers(BEN)))
        .when(DAN, give(A))
        .happens(
            own(DAN, answered(A)),
            copy(DAN, A, answers(ANA)),
            copy(DAN, A, answers(BEN)),
            copy(ANA, A, answers(DAN)),
            copy(BEN, B, answers(DAN)));
  }

  @Test
  void a_changed_answer_is_shown_again_to_those_who_see_it_and_opens_nothing_twice() {
    poll(Masking.AFTER_OWN)
        .when(ANA, give(A))
        .when(BEN, give(B))
        .when(ANA, give(B))
        .happens(own(ANA, answered(B)), copy(ANA, B, answers(BEN)))
        .when(ANA, give(B))
        .isRefused(Refusal.NO_CHANGE);
  }

  @Test
  void passing_opens_the_others_answers_and_is_told_to_none_of_them() {
    poll(Masking.AFTER_OWN)
        .when(ANA, give(A))
        .when(BEN, pass())
        .happens(own(BEN, passed()), copy(ANA, A, answers(BEN)))
        .when(BEN, pass())
        .isRefused(Refusal.NO_CHANGE);
  }

  @Test
  void passing_after_an_answer_takes_it_off_the_screens_where_it_was_shown() {
    poll(Masking.AFTER_OWN)
        .when(ANA, give(A))
        .when(BEN, give(B))
        .when(DAN, pass())
        .when(BEN, pass())
        .happens(
            own(BEN, passed()),
            new Proposal(BEN.id(), answers(ANA), new Activities.Unshared(POLL, 1)),
            new Proposal(BEN.id(), answers(DAN), new Activities.Unshared(POLL, 1)))
        .when(BEN, give(A))
        .happens(own(BEN, answered(A)), copy(BEN, A, answers(ANA)), copy(BEN, A, answers(DAN)));
  }

  @Test
  void a_reveal_puts_all_answers_on_the_floor_and_later_ones_come_there_at_once() {
    poll(Masking.UNTIL_REVEALED)
        .when(ANA, give(A))
        .when(BEN, pass())
        .when(RUTH, new Activities.Reveal(POLL, 1))
        .happens(
            new Proposal(RUTH.id(), Channel.floor(), new Activities.Revealed(POLL, 1)),
            copy(ANA, A, Channel.floor()))
        .when(DAN, give(B))
        .happens(own(DAN, answered(B)), copy(DAN, B, Channel.floor()))
        .when(RUTH, new Activities.Reveal(POLL, 1))
        .isRefused(Refusal.NO_CHANGE);
  }

  @Test
  void answers_can_be_revealed_after_the_end_but_what_is_never_shown_never_is() {
    poll(Masking.UNTIL_REVEALED)
        .when(ANA, give(A))
        .when(RUTH, new Activities.EndActivity(POLL, 1))
        .when(ANA, give(B))
        .isRefused(Refusal.ACTIVITY_OVER)
        .when(ANA, pass())
        .isRefused(Refusal.ACTIVITY_OVER)
        .when(RUTH, new Activities.Reveal(POLL, 1))
        .happens();
    poll(Masking.NEVER)
        .when(ANA, give(A))
        .when(RUTH, new Activities.Reveal(POLL, 1))
        .isRefused(Refusal.NEVER_SHOWN)
        .when(RUTH, new Activities.EndActivity(POLL, 1))
        .when(RUTH, mask(Masking.OPEN))
        .isRefused(Refusal.ACTIVITY_OVER);
  }

  @Test
  void a_masking_that_shows_more_shows_it_at_once() {
    poll(Masking.NEVER)
        .when(ANA, give(A))
        .when(BEN, give(B))
        .when(DAN, pass())
        .when(RUTH, mask(Masking.AFTER_OWN))
        .happens(
            new Proposal(
                RUTH.id(), Channel.floor(), new Activities.Masked(POLL, 1, Masking.AFTER_OWN)),
            copy(ANA, A, answers(BEN)),
            copy(ANA, A, answers(DAN)),
            copy(BEN, B, answers(ANA)),
            copy(BEN, B, answers(DAN)))
        .when(RUTH, mask(Masking.OPEN))
        .happens(
            new Proposal(RUTH.id(), Channel.floor(), new Activities.Masked(POLL, 1, Masking.OPEN)),
            copy(ANA, A, Channel.floor()),
            copy(BEN, B, Channel.floor()))
        .when(RUTH, mask(Masking.OPEN))
        .isRefused(Refusal.NO_CHANGE);
  }

  @Test
  void a_masking_that_shows_less_holds_from_then_on_and_hides_nothing_that_was_seen() {
    poll(Masking.OPEN)
        .when(ANA, give(A))
        .when(RUTH, mask(Masking.UNTIL_REVEALED))
        .happens(Channel.floor(), new Activities.Masked(POLL, 1, Masking.UNTIL_REVEALED))
        .when(BEN, give(B))
        .happens(own(BEN, answered(B)))
        .when(ANA, pass())
        .happens(
            own(ANA, passed()),
            new Proposal(ANA.id(), Channel.floor(), new Activities.Unshared(POLL, 1)));
  }

  @Test
  void somebody_removed_is_shown_nothing_any_more() {
    poll(Masking.AFTER_OWN)
        .when(ANA, give(A))
        .when(RUTH, new Door.Remove(ANA.id()))
        .when(BEN, give(B))
        .happens(own(BEN, answered(B)), copy(ANA, A, answers(BEN)));
  }

  @Test
  void somebody_muted_can_answer_only_where_no_other_participant_sees_it() {
    poll(Masking.AFTER_OWN)
        .when(RUTH, new Talk.Mute(ANA.id()))
        .when(ANA, give(A))
        .isRefused(Refusal.MUTED)
        .when(RUTH, mask(Masking.UNTIL_REVEALED))
        .when(ANA, give(A))
        .happens();
  }

  @Test
  void nobody_answers_from_outside_and_nobody_but_participants_at_all() {
    poll(Masking.OPEN)
        .when(RUTH, give(A))
        .isRefused(Refusal.NOT_ALLOWED)
        .when(PRIYA, pass())
        .isRefused(Refusal.NOT_ALLOWED)
        .when(ANA, new Door.Leave())
        .when(ANA, give(A))
        .isRefused(Refusal.NOT_JOINED)
        .when(RUTH, new Control.Pause())
        .when(BEN, give(A))
        .isRefused(Refusal.PAUSED);
    Scene.live()
        .when(ANA, give(A))
        .isRefused(Refusal.NO_SUCH_ACTIVITY)
        .when(ANA, pass())
        .isRefused(Refusal.NO_SUCH_ACTIVITY);
  }

  @Test
  void only_those_who_lead_mask_reveal_and_end() {
    poll(Masking.NEVER)
        .when(ANA, mask(Masking.OPEN))
        .isRefused(Refusal.NOT_ALLOWED)
        .when(ANA, new Activities.Reveal(POLL, 1))
        .isRefused(Refusal.NOT_ALLOWED)
        .when(ANA, new Activities.EndActivity(POLL, 1))
        .isRefused(Refusal.NOT_ALLOWED)
        .when(RUTH, new Activities.Mask("poll", 1, Masking.OPEN))
        .isRefused(Refusal.NO_SUCH_ACTIVITY)
        .when(RUTH, new Activities.Reveal(POLL, 2))
        .isRefused(Refusal.NO_SUCH_ACTIVITY);
  }

  @Test
  void an_answer_of_another_kind_is_refused_and_the_one_before_stays() {
    Scene scene =
        poll(Masking.OPEN)
            .when(ANA, give(A))
            .when(ANA, give(new Rating.Value(3)))
            .isRefused(Refusal.ANSWER_OF_OTHER_KIND);
    Round round = scene.room().front().activities().round(POLL, 1).orElseThrow();
    assertThat(round.answerOf(ANA.id())).contains(A);
  }

  @Test
  void whoever_comes_back_into_the_room_reads_what_was_shared_with_them() {
    Scene scene = poll(Masking.AFTER_OWN).when(ANA, give(A)).when(ANA, new Door.Leave());
    assertThat(scene.room().reads(ANA, answers(ANA))).isFalse();
    scene.when(BEN, give(B)).when(ANA, Scene.join("Ana")).happens();
    assertThat(scene.room().reads(ANA, answers(ANA))).isTrue();
    assertThat(scene.entries())
        .anySatisfy(
            entry -> {
              assertThat(entry.channel()).isEqualTo(answers(ANA));
              assertThat(entry.author()).isEqualTo(BEN.id());
            });
    assertThat(scene.replayed()).isEqualTo(scene.room());
  }

  /** Ruth, Ana, Ben and Dan are in, and Ruth has opened a poll. */
  private static Scene poll(Masking masking) {
    return Scene.live()
        .enters(DAN)
        .when(
            RUTH,
            new Activities.OpenOwn(
                new Activity("Which one?", masking, 0, new Poll(List.of("A", "B"), 1, 1))))
        .happens();
  }

  private static Activities.GiveAnswer give(Answer answer) {
    return new Activities.GiveAnswer(POLL, 1, answer);
  }

  private static Activities.Pass pass() {
    return new Activities.Pass(POLL, 1, Passing.RATHER_NOT);
  }

  private static Activities.Mask mask(Masking masking) {
    return new Activities.Mask(POLL, 1, masking);
  }

  private static Event answered(Answer answer) {
    return new Activities.Answered(POLL, 1, answer);
  }

  private static Event passed() {
    return new Activities.Passed(POLL, 1, Passing.RATHER_NOT);
  }

  private static Channel answers(Member of) {
    return new Channel.Answers(of.id());
  }

  private static Proposal own(Member author, Event event) {
    return new Proposal(author.id(), answers(author), event);
  }

  private static Proposal copy(Member author, Answer answer, Channel on) {
    return new Proposal(author.id(), on, new Activities.Shared(POLL, 1, answer));
  }
}
