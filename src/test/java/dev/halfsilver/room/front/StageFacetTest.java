package dev.halfsilver.room.front;

import static dev.halfsilver.room.Scene.ANA;
import static dev.halfsilver.room.Scene.PRIYA;
import static dev.halfsilver.room.Scene.RUTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.FrontCommand;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Scene;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Talk;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageFacetTest {
  private static final List<FrontCommand> LEADING =
      List.of(
          new Stage.Ask("q"),
          new Stage.AskOwn("Why?"),
          new Stage.Show("see"),
          new Stage.TakeDown(),
          new Talk.Mute(ANA.id()),
          new Talk.Unmute(ANA.id()),
          new Control.Start(),
          new Control.Pause(),
          new Control.Resume(),
          new Control.Close());

  @Test
  void only_a_moderator_leads() {
    for (FrontCommand command : LEADING) {
      Scene.ready().when(ANA, command).isRefused(Refusal.NOT_ALLOWED);
      Scene.ready().when(PRIYA, command).isRefused(Refusal.NOT_ALLOWED);
      if (!(command instanceof Control.Pause)) { // Which the house does when nobody leads.
        Scene.ready().when(Member.HOUSE, command).isRefused(Refusal.NOT_ALLOWED);
      }
    }
  }

  @Test
  void a_question_of_the_guide_is_put_word_for_word_with_its_part() {
    Scene.live()
        .when(RUTH, new Stage.Ask("q"))
        .happens(Channel.floor(), new Stage.Asked("q", 2, "What comes to mind?"))
        .when(RUTH, new Stage.Ask("see"))
        .isRefused(Refusal.NO_SUCH_ITEM)
        .when(RUTH, new Stage.Ask("nothing"))
        .isRefused(Refusal.NO_SUCH_ITEM);
  }

  @Test
  void a_question_is_asked_again_only_after_something_else() {
    FrontCommand ask = new Stage.Ask("q");
    Scene.live()
        .when(RUTH, ask)
        .happens()
        .when(RUTH, ask)
        .isRefused(Refusal.NO_CHANGE)
        .when(RUTH, new Stage.Show("see"))
        .happens()
        .when(RUTH, ask)
        .happens()
        .when(RUTH, new Stage.TakeDown())
        .happens()
        .when(RUTH, ask)
        .isRefused(Refusal.NO_CHANGE)
        .when(RUTH, new Stage.Ask("why"))
        .happens()
        .when(RUTH, ask)
        .happens(Channel.floor(), new Stage.Asked("q", 2, "What comes to mind?"));
  }

  @Test
  void a_question_of_the_moderators_own_belongs_to_the_part_they_are_in() {
    FrontCommand own = new Stage.AskOwn("What do you mean by heavy?");
    Scene.live()
        .when(RUTH, own)
        .happens(Channel.floor(), new Stage.Asked("", 1, "What do you mean by heavy?"))
        .when(RUTH, new Stage.Ask("q"))
        .happens()
        .when(RUTH, own)
        .happens(Channel.floor(), new Stage.Asked("", 2, "What do you mean by heavy?"))
        .when(RUTH, new Stage.Ask("q"))
        .happens()
        .when(RUTH, new Stage.AskOwn(" "))
        .isRefused(Refusal.TEXT_EMPTY);
  }

  @Test
  void a_stimulus_is_on_the_screens_from_being_shown_to_being_taken_down() {
    Scene scene =
        Scene.live()
            .when(RUTH, new Stage.TakeDown())
            .isRefused(Refusal.NO_CHANGE)
            .when(RUTH, new Stage.Show("see"))
            .happens();
    assertThat(scene.room().front().stage().onScreen()).contains("see");
    scene
        .when(RUTH, new Stage.Show("see"))
        .isRefused(Refusal.NO_CHANGE)
        .when(RUTH, new Stage.TakeDown())
        .happens(Channel.floor(), new Stage.TakenDown("see"));
    assertThat(scene.room().front().stage().onScreen()).isEmpty();
  }

  @Test
  void nothing_is_asked_or_shown_before_the_start_or_in_a_pause() {
    Scene.ready()
        .when(RUTH, new Stage.Ask("q"))
        .isRefused(Refusal.NOT_STARTED)
        .when(RUTH, new Control.Start())
        .when(RUTH, new Control.Pause())
        .when(RUTH, new Stage.Show("see"))
        .isRefused(Refusal.WRONG_PHASE);
  }
}
