package dev.halfsilver.room.front;

import static dev.halfsilver.room.Scene.ANA;
import static dev.halfsilver.room.Scene.PRIYA;
import static dev.halfsilver.room.Scene.RUTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.FrontCommand;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.Happening;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontLeadTest {
  private static final List<FrontCommand> LEADING =
      List.of(
          new FrontCommand.Ask("q"),
          new FrontCommand.AskOwn("Why?"),
          new FrontCommand.Show("see"),
          new FrontCommand.TakeDown(),
          new FrontCommand.Mute(ANA.id()),
          new FrontCommand.Unmute(ANA.id()),
          new FrontCommand.Start(),
          new FrontCommand.Pause(),
          new FrontCommand.Resume(),
          new FrontCommand.Close());

  @Test
  void only_a_moderator_leads() {
    for (FrontCommand command : LEADING) {
      Scene.ready().when(ANA, command).isRefused(Refusal.NOT_ALLOWED);
      Scene.ready().when(PRIYA, command).isRefused(Refusal.NOT_ALLOWED);
      Scene.ready().when(Member.HOUSE, command).isRefused(Refusal.NOT_ALLOWED);
    }
  }

  @Test
  void a_question_of_the_guide_is_put_word_for_word_with_its_part() {
    Scene.live()
        .when(RUTH, new FrontCommand.Ask("q"))
        .happens(Channel.floor(), new FrontEvent.Asked("q", 2, "What comes to mind?"))
        .when(RUTH, new FrontCommand.Ask("see"))
        .isRefused(Refusal.NO_SUCH_ITEM)
        .when(RUTH, new FrontCommand.Ask("nothing"))
        .isRefused(Refusal.NO_SUCH_ITEM);
  }

  @Test
  void a_question_is_asked_again_only_after_something_else() {
    FrontCommand ask = new FrontCommand.Ask("q");
    Scene.live()
        .when(RUTH, ask)
        .happens()
        .when(RUTH, ask)
        .isRefused(Refusal.NO_CHANGE)
        .when(RUTH, new FrontCommand.Show("see"))
        .happens()
        .when(RUTH, ask)
        .happens()
        .when(RUTH, new FrontCommand.TakeDown())
        .happens()
        .when(RUTH, ask)
        .isRefused(Refusal.NO_CHANGE)
        .when(RUTH, new FrontCommand.Ask("why"))
        .happens()
        .when(RUTH, ask)
        .happens(Channel.floor(), new FrontEvent.Asked("q", 2, "What comes to mind?"));
  }

  @Test
  void a_question_of_the_moderators_own_belongs_to_the_part_they_are_in() {
    FrontCommand own = new FrontCommand.AskOwn("What do you mean by heavy?");
    Scene.live()
        .when(RUTH, own)
        .happens(Channel.floor(), new FrontEvent.Asked("", 1, "What do you mean by heavy?"))
        .when(RUTH, new FrontCommand.Ask("q"))
        .happens()
        .when(RUTH, own)
        .happens(Channel.floor(), new FrontEvent.Asked("", 2, "What do you mean by heavy?"))
        .when(RUTH, new FrontCommand.Ask("q"))
        .happens()
        .when(RUTH, new FrontCommand.AskOwn(" "))
        .isRefused(Refusal.TEXT_EMPTY);
  }

  @Test
  void a_stimulus_is_on_the_screens_from_being_shown_to_being_taken_down() {
    Scene scene =
        Scene.live()
            .when(RUTH, new FrontCommand.TakeDown())
            .isRefused(Refusal.NO_CHANGE)
            .when(RUTH, new FrontCommand.Show("see"))
            .happens();
    assertThat(scene.room().front().onScreen()).contains("see");
    scene
        .when(RUTH, new FrontCommand.Show("see"))
        .isRefused(Refusal.NO_CHANGE)
        .when(RUTH, new FrontCommand.TakeDown())
        .happens(Channel.floor(), new FrontEvent.TakenDown("see"));
    assertThat(scene.room().front().onScreen()).isEmpty();
  }

  @Test
  void nothing_is_asked_or_shown_before_the_start_or_in_a_pause() {
    Scene.ready()
        .when(RUTH, new FrontCommand.Ask("q"))
        .isRefused(Refusal.NOT_STARTED)
        .when(RUTH, new FrontCommand.Start())
        .when(RUTH, new FrontCommand.Pause())
        .when(RUTH, new FrontCommand.Show("see"))
        .isRefused(Refusal.WRONG_PHASE);
  }

  @Test
  void the_phases_turn_only_in_their_order_and_closing_is_for_good() {
    Scene.ready()
        .when(RUTH, new FrontCommand.Pause())
        .isRefused(Refusal.WRONG_PHASE)
        .when(RUTH, new FrontCommand.Start())
        .happens()
        .when(RUTH, new FrontCommand.Start())
        .isRefused(Refusal.WRONG_PHASE)
        .when(RUTH, new FrontCommand.Resume())
        .isRefused(Refusal.WRONG_PHASE)
        .when(RUTH, new FrontCommand.Close())
        .happens()
        .when(RUTH, new FrontCommand.Resume())
        .isRefused(Refusal.CLOSED)
        .when(RUTH, new FrontCommand.Close())
        .isRefused(Refusal.CLOSED);
  }

  @Test
  void a_moderator_who_has_not_taken_their_place_does_not_lead() {
    new Scene().when(RUTH, new FrontCommand.Start()).isRefused(Refusal.NOT_JOINED);
  }

  @Test
  void who_is_still_waiting_is_told_of_the_close() {
    Member cai = new Member(new MemberId("m_cai_"), Role.PARTICIPANT, "Cai");
    Scene.live()
        .when(cai, Scene.join("Cai"))
        .when(RUTH, new FrontCommand.Close())
        .happens(
            new Happening(Channel.floor(), new FrontEvent.Closed()),
            new Happening(new Channel.Aside(cai.id()), new FrontEvent.Closed()));
  }
}
