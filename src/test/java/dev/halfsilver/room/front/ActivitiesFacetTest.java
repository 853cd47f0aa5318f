package dev.halfsilver.room.front;

import static dev.halfsilver.room.Scene.ANA;
import static dev.halfsilver.room.Scene.BEN;
import static dev.halfsilver.room.Scene.PRIYA;
import static dev.halfsilver.room.Scene.RUTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Event;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Proposal;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Scene;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Stimulus;
import dev.halfsilver.room.Talk;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.ActivityExamples;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.OpenAnswer;
import dev.halfsilver.room.activity.Passing;
import dev.halfsilver.room.activity.Poll;
import dev.halfsilver.room.activity.RolePlay;
import dev.halfsilver.room.activity.ShowOfHands;
import dev.halfsilver.room.activity.Stands;
import dev.halfsilver.room.activity.Task;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ActivitiesFacetTest {
  private static final Activity HANDS =
      new Activity("Who has one at home?", Masking.OPEN, 0, new ShowOfHands());
  private static final Activities.GiveAnswer HAND_UP =
      new Activities.GiveAnswer("show_of_hands", 1, new ShowOfHands.Hand(true));

  @Test
  void a_moderator_opens_an_activity_of_the_guide_for_everybody() {
    Scene.live()
        .when(RUTH, new Activities.OpenActivity("poll"))
        .happens(Channel.floor(), new Activities.Opened("poll", 1, 2, ofGuide("poll")));
  }

  @Test
  void only_those_who_lead_open_anything_and_only_while_the_discussion_is_live() {
    Scene.live()
        .when(ANA, new Activities.OpenActivity("poll"))
        .isRefused(Refusal.NOT_ALLOWED)
        .when(PRIYA, new Activities.OpenOwn(HANDS))
        .isRefused(Refusal.NOT_ALLOWED)
        .when(RUTH, new Activities.OpenActivity("q"))
        .isRefused(Refusal.NO_SUCH_ITEM)
        .when(RUTH, new Activities.OpenActivity("nothing"))
        .isRefused(Refusal.NO_SUCH_ITEM)
        .when(RUTH, new Control.Pause())
        .when(RUTH, new Activities.OpenActivity("poll"))
        .isRefused(Refusal.WRONG_PHASE);
    Scene.ready().when(RUTH, new Activities.OpenOwn(HANDS)).isRefused(Refusal.NOT_STARTED);
  }

  @Test
  void what_takes_answers_cannot_be_opened_again_and_what_has_ended_can() {
    Scene.live()
        .when(RUTH, new Activities.OpenActivity("poll"))
        .when(RUTH, new Activities.OpenActivity("poll"))
        .isRefused(Refusal.NO_CHANGE)
        .when(RUTH, new Activities.EndActivity("poll", 1))
        .happens(Channel.floor(), new Activities.Ended("poll", 1))
        .when(RUTH, new Activities.EndActivity("poll", 1))
        .isRefused(Refusal.ACTIVITY_OVER)
        .when(RUTH, new Activities.EndActivity("poll", 2))
        .isRefused(Refusal.NO_SUCH_ACTIVITY)
        .when(RUTH, new Activities.OpenActivity("poll"))
        .happens(Channel.floor(), new Activities.Opened("poll", 2, 2, ofGuide("poll")));
  }

  @Test
  void one_activity_at_a_time_takes_answers() {
    Scene.live()
        .when(RUTH, new Activities.OpenActivity("show_of_hands"))
        .when(RUTH, new Activities.OpenActivity("poll"))
        .happens(
            onFloor(new Activities.Ended("show_of_hands", 1)),
            onFloor(new Activities.Opened("poll", 1, 2, ofGuide("poll"))))
        .when(ANA, HAND_UP)
        .isRefused(Refusal.ACTIVITY_OVER);
  }

  @Test
  void one_made_on_the_spot_gets_a_name_that_no_item_of_a_guide_can_have() {
    Scene scene = Scene.live().when(RUTH, new Activities.OpenOwn(HANDS)).happens();
    String name = scene.room().front().activities().open().orElseThrow().activity();
    assertThat(name).isEqualTo("own:5");
    scene.when(ANA, new Activities.GiveAnswer(name, 1, new ShowOfHands.Hand(true))).happens();
  }

  @Test
  void one_made_on_the_spot_can_be_opened_again_in_the_part_where_the_room_is_then() {
    Scene.live()
        .when(RUTH, new Activities.OpenOwn(HANDS))
        .when(RUTH, new Activities.OpenActivity("own:5"))
        .isRefused(Refusal.NO_CHANGE)
        .when(RUTH, new Activities.EndActivity("own:5", 1))
        .when(RUTH, new Stage.Ask("q"))
        .when(RUTH, new Activities.OpenActivity("own:5"))
        .happens(Channel.floor(), new Activities.Opened("own:5", 2, 2, HANDS))
        .when(RUTH, new Activities.OpenActivity("own:6"))
        .isRefused(Refusal.NO_SUCH_ITEM);
  }

  @Test
  void one_made_on_the_spot_is_judged_like_one_of_a_guide() {
    Scene.live()
        .when(RUTH, own(new Poll(List.of("A"), 1, 1)))
        .isRefused(Refusal.OPTIONS_FEW)
        .when(RUTH, own(new Poll(List.of("A", "\u202eB"), 1, 1)))
        .isRefused(Refusal.TEXT_DIRECTION)
        .when(RUTH, new Activities.OpenOwn(new Activity(" ", Masking.OPEN, 0, new ShowOfHands())))
        .isRefused(Refusal.TEXT_EMPTY)
        .when(RUTH, own(new Stands(List.of(said(99)))))
        .isRefused(Refusal.NO_SUCH_MESSAGE);
  }

  @Test
  void people_can_be_asked_about_what_somebody_said_unless_it_was_taken_back() {
    Scene.live()
        .when(ANA, new Talk.Say("Mine always leaks."))
        .when(RUTH, own(new Stands(List.of(said(5)))))
        .happens()
        .when(ANA, new Talk.Retract(Channel.floor(), 5))
        .when(RUTH, own(new Stands(List.of(said(5)))))
        .isRefused(Refusal.NO_SUCH_MESSAGE);
  }

  @Test
  void what_an_activity_is_about_comes_on_the_screens_with_it() {
    Scene.live()
        .when(RUTH, new Activities.OpenActivity("picture_pins"))
        .happens(
            onFloor(
                new Stage.Shown(
                    "picture_pins",
                    2,
                    new Stimulus("s_pic", Stimulus.Kind.IMAGE, "The bottle", "A bottle.", ""))),
            onFloor(new Activities.Opened("picture_pins", 1, 2, ofGuide("picture_pins"))));
  }

  @Test
  void its_time_is_over_when_the_clock_says_so_and_not_before() {
    Activity timed = new Activity("Quick.", Masking.OPEN, 30, new ShowOfHands());
    Activities.EndActivity end = new Activities.EndActivity("own:5", 1);
    Scene.live()
        .at(second(100))
        .when(RUTH, new Activities.OpenOwn(timed))
        .at(second(129))
        .when(Member.HOUSE, end)
        .isRefused(Refusal.NOT_ALLOWED)
        .at(second(130))
        .when(ANA, new Activities.GiveAnswer("own:5", 1, new ShowOfHands.Hand(true)))
        .happens()
        .when(Member.HOUSE, end)
        .happens(Channel.floor(), new Activities.Ended("own:5", 1));
  }

  @Test
  void a_pause_takes_no_time_from_anybody() {
    Activity timed = new Activity("Quick.", Masking.OPEN, 30, new ShowOfHands());
    Activities.EndActivity end = new Activities.EndActivity("own:5", 1);
    Scene.live()
        .at(second(100))
        .when(RUTH, new Activities.OpenOwn(timed))
        .at(second(120))
        .when(RUTH, new Control.Pause())
        .at(second(500))
        .when(Member.HOUSE, end)
        .isRefused(Refusal.WRONG_PHASE)
        .when(RUTH, new Control.Resume())
        .at(second(509))
        .when(Member.HOUSE, end)
        .isRefused(Refusal.NOT_ALLOWED)
        .at(second(510))
        .when(Member.HOUSE, end)
        .happens();
  }

  @Test
  void closing_the_room_ends_what_is_open() {
    Scene.live()
        .when(RUTH, new Activities.OpenActivity("show_of_hands"))
        .when(RUTH, new Control.Close())
        .when(ANA, HAND_UP)
        .isRefused(Refusal.CLOSED)
        .when(RUTH, new Activities.Reveal("show_of_hands", 1))
        .isRefused(Refusal.CLOSED);
  }

  @Test
  void asking_a_masked_question_opens_it_and_what_is_said_becomes_its_answer() {
    OpenAnswer.Writing once = new OpenAnswer.Writing(List.of("Leaks"));
    OpenAnswer.Writing twice = once.plus("and drips");
    Scene.live()
        .when(RUTH, new Stage.Ask("first"))
        .happens(
            onFloor(new Stage.Asked("first", 2, "Your first word?")),
            onFloor(
                new Activities.Opened(
                    "first",
                    1,
                    2,
                    new Activity(
                        "Your first word?", Masking.AFTER_OWN, 0, new OpenAnswer("", true)))))
        .when(ANA, new Talk.Say("Leaks"))
        .happens(new Channel.Answers(ANA.id()), new Activities.Answered("first", 1, once))
        .when(ANA, new Talk.Say("and drips"))
        .happens(new Channel.Answers(ANA.id()), new Activities.Answered("first", 1, twice))
        .when(RUTH, new Talk.Say("Take your time."))
        .happens(Channel.floor(), new Talk.Said("Take your time."));
  }

  @Test
  void a_masked_question_ends_when_something_else_is_asked_and_can_be_asked_again() {
    Scene.live()
        .when(RUTH, new Stage.Ask("first"))
        .when(RUTH, new Stage.Ask("first"))
        .isRefused(Refusal.NO_CHANGE)
        .when(RUTH, new Stage.AskOwn("And why?"))
        .happens(
            onFloor(new Activities.Ended("first", 1)), onFloor(new Stage.Asked("", 2, "And why?")))
        .when(ANA, new Talk.Say("Because."))
        .happens(Channel.floor(), new Talk.Said("Because."))
        .when(RUTH, new Stage.Ask("first"))
        .happens()
        .when(RUTH, new Activities.EndActivity("first", 2))
        .happens()
        .when(RUTH, new Stage.Ask("first"))
        .happens();
  }

  @Test
  void another_activity_goes_on_while_a_question_is_asked() {
    Scene.live()
        .when(RUTH, new Activities.OpenActivity("show_of_hands"))
        .when(RUTH, new Stage.Ask("q"))
        .happens(Channel.floor(), new Stage.Asked("q", 2, "What comes to mind?"))
        .when(ANA, HAND_UP)
        .happens();
  }

  @Test
  void roles_go_round_and_each_is_told_their_own_alone() {
    RolePlay play = (RolePlay) ActivityExamples.TASKS.get("role_play");
    Scene.live()
        .when(RUTH, new Activities.OpenActivity("role_play"))
        .happens(
            onFloor(new Activities.Opened("role_play", 1, 2, ofGuide("role_play").publicly())),
            briefed(ANA, play.parts().get(0)),
            briefed(BEN, play.parts().get(1)));
    assertThat(play.publicly().parts()).allSatisfy(part -> assertThat(part.brief()).isEmpty());
  }

  @Test
  void what_is_said_in_a_role_is_marked_until_its_player_steps_out() {
    Scene.live()
        .when(RUTH, new Activities.OpenActivity("role_play"))
        .when(ANA, new Talk.Say("I gleam."))
        .happens(
            Channel.floor(), new Talk.SaidInRole("I gleam.", OptionalLong.empty(), "The bottle"))
        .when(
            ANA, new Activities.GiveAnswer("role_play", 1, new RolePlay.SteppingOut("It was odd.")))
        .happens()
        .when(ANA, new Talk.Say("I am Ana again."))
        .happens(Channel.floor(), new Talk.Said("I am Ana again."))
        .when(BEN, new Activities.Pass("role_play", 1, Passing.NOTHING_TO_ADD))
        .happens()
        .when(BEN, new Talk.Say("So am I."))
        .happens(Channel.floor(), new Talk.Said("So am I."))
        .when(RUTH, new Talk.Say("Thank you."))
        .happens(Channel.floor(), new Talk.Said("Thank you."));
  }

  @Test
  void when_a_play_ends_everybody_speaks_as_themselves_again() {
    Scene.live()
        .when(RUTH, new Activities.OpenActivity("role_play"))
        .when(RUTH, new Activities.EndActivity("role_play", 1))
        .when(ANA, new Talk.Say("Done?"))
        .happens(Channel.floor(), new Talk.Said("Done?"));
  }

  @Test
  void whoever_came_later_has_no_role_to_step_out_of() {
    Scene scene = Scene.live().when(RUTH, new Activities.OpenActivity("role_play"));
    Member dan = new Member(new MemberId("m_dan_"), ANA.role(), "Dan");
    scene
        .enters(dan)
        .when(dan, new Talk.Say("What are you doing?"))
        .happens(Channel.floor(), new Talk.Said("What are you doing?"))
        .when(dan, new Activities.GiveAnswer("role_play", 1, new RolePlay.SteppingOut("Hm.")))
        .isRefused(Refusal.NO_ROLE);
  }

  private static Activity ofGuide(String kind) {
    return new Activity("Do this.", Masking.AFTER_OWN, 0, ActivityExamples.TASKS.get(kind));
  }

  private static Activities.OpenOwn own(Task<?> task) {
    return new Activities.OpenOwn(new Activity("Do this.", Masking.OPEN, 0, task));
  }

  private static Stands.Statement said(long seq) {
    return new Stands.Statement("", OptionalLong.of(seq));
  }

  private static Proposal briefed(Member player, RolePlay.Part part) {
    return new Proposal(
        RUTH.id(),
        new Channel.Answers(player.id()),
        new Activities.Briefed("role_play", 1, player.id(), part.name(), part.brief()));
  }

  private static Proposal onFloor(Event event) {
    return new Proposal(RUTH.id(), Channel.floor(), event);
  }

  private static Instant second(int second) {
    return Instant.ofEpochSecond(second);
  }
}
