package dev.halfsilver.room.back;

import static dev.halfsilver.room.Scene.ANA;
import static dev.halfsilver.room.Scene.PRIYA;
import static dev.halfsilver.room.Scene.RUTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.BackCommand;
import dev.halfsilver.room.BackEvent;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.FrontCommand;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Scene;
import dev.halfsilver.room.whole.Room;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackRulesTest {
  @Test
  void an_observer_reads_only_once_their_coming_is_written_down() {
    Scene scene = Scene.live();
    assertThat(scene.room().reads(PRIYA, Channel.floor())).isFalse();
    scene
        .when(PRIYA, new BackCommand.Observe())
        .happens(Channel.backroom(), new BackEvent.ObserverArrived(PRIYA.id(), "Priya"));
    assertThat(scene.room().reads(PRIYA, Channel.floor())).isTrue();
    scene.when(PRIYA, new BackCommand.Depart()).happens();
    assertThat(scene.room().reads(PRIYA, Channel.floor())).isFalse();
  }

  @Test
  void those_behind_the_mirror_talk_among_themselves_even_after_the_close() {
    Scene.live()
        .when(PRIYA, new BackCommand.Observe())
        .when(RUTH, new FrontCommand.Close())
        .when(PRIYA, new BackCommand.Remark("That went well."))
        .happens(Channel.backroom(), new BackEvent.Remarked("That went well."))
        .when(RUTH, new BackCommand.Remark("It did."))
        .happens();
  }

  @Test
  void a_participant_cannot_do_anything_behind_the_mirror() {
    Scene.live()
        .when(ANA, new BackCommand.Observe())
        .isRefused(Refusal.NOT_ALLOWED)
        .when(ANA, new BackCommand.Remark("hello?"))
        .isRefused(Refusal.NOT_ALLOWED)
        .when(ANA, new BackCommand.Note("x"))
        .isRefused(Refusal.NOT_ALLOWED)
        .when(ANA, new BackCommand.Dismiss(PRIYA.id()))
        .isRefused(Refusal.NOT_ALLOWED)
        .when(ANA, new BackCommand.Depart())
        .isRefused(Refusal.NOT_ALLOWED);
  }

  @Test
  void a_note_is_written_where_only_its_author_reads() {
    Scene scene =
        Scene.live()
            .when(PRIYA, new BackCommand.Observe())
            .when(PRIYA, new BackCommand.Note("Ask about price."))
            .happens(new Channel.Notes(PRIYA.id()), new BackEvent.Noted("Ask about price."));
    assertThat(scene.room().reads(RUTH, new Channel.Notes(PRIYA.id()))).isFalse();
    assertThat(scene.room().reads(PRIYA, new Channel.Notes(PRIYA.id()))).isTrue();
  }

  @Test
  void a_dismissed_observer_cannot_come_back_with_the_old_link() {
    Scene scene =
        Scene.live()
            .when(PRIYA, new BackCommand.Observe())
            .when(RUTH, new BackCommand.Dismiss(PRIYA.id()))
            .happens()
            .when(PRIYA, new BackCommand.Observe())
            .isRefused(Refusal.REMOVED)
            .when(PRIYA, new BackCommand.Remark("hey"))
            .isRefused(Refusal.REMOVED);
    assertThat(scene.room().reads(PRIYA, Channel.backroom())).isFalse();
  }

  /** Behind the mirror they are decided on a room whose front is as it was in the beginning. */
  @Test
  void an_observer_can_do_nothing_in_front_however_the_front_stands() {
    List<FrontCommand> commands =
        List.of(
            new FrontCommand.Join("Priya", "2026-11"),
            new FrontCommand.Lead(),
            new FrontCommand.Leave(),
            new FrontCommand.Admit(ANA.id()),
            new FrontCommand.Remove(ANA.id()),
            new FrontCommand.Say("hello"),
            new FrontCommand.Tell(ANA.id(), "hello"),
            new FrontCommand.Retract(Channel.floor(), 1),
            new FrontCommand.Retract(Channel.backroom(), 1),
            new FrontCommand.Ask("hello"),
            new FrontCommand.AskOwn("Why?"),
            new FrontCommand.Show("see"),
            new FrontCommand.TakeDown(),
            new FrontCommand.Mute(ANA.id()),
            new FrontCommand.Unmute(ANA.id()),
            new FrontCommand.Start(),
            new FrontCommand.Pause(),
            new FrontCommand.Resume(),
            new FrontCommand.Close());
    assertThat(commands.stream().<Class<?>>map(FrontCommand::getClass))
        .containsAll(List.of(FrontCommand.class.getPermittedSubclasses()));
    Room before = Room.prepared(Scene.live().room().front().setting());
    for (Room room : List.of(before, Scene.live().when(PRIYA, new BackCommand.Observe()).room())) {
      assertThat(commands)
          .allSatisfy(
              command ->
                  assertThat(room.decide(PRIYA, command)).isInstanceOf(Decision.Refused.class));
    }
  }

  @Test
  void of_a_crowd_that_comes_only_the_first_fifty_are_told_to_each_other() {
    Scene scene = Scene.live();
    for (int i = 0; i < 50; i++) {
      Member one = observer(i);
      scene
          .when(one, new BackCommand.Observe())
          .happens(Channel.backroom(), new BackEvent.ObserverArrived(one.id(), one.name()));
    }
    Member late = observer(50);
    scene
        .when(late, new BackCommand.Observe())
        .happens(Channel.arrivals(), new BackEvent.ObserverArrived(late.id(), late.name()));
    assertThat(scene.room().reads(late, Channel.floor())).isTrue();
    assertThat(scene.room().reads(late, Channel.arrivals())).isFalse();
    assertThat(scene.room().reads(RUTH, Channel.arrivals())).isFalse();
    scene
        .when(late, new BackCommand.Depart())
        .happens(Channel.arrivals(), new BackEvent.ObserverLeft(late.id()));
    Member first = observer(0);
    scene
        .when(first, new BackCommand.Depart())
        .happens(Channel.backroom(), new BackEvent.ObserverLeft(first.id()))
        .when(first, new BackCommand.Observe())
        .happens(Channel.backroom(), new BackEvent.ObserverArrived(first.id(), first.name()));
  }

  @Test
  void who_was_not_told_to_the_others_is_introduced_with_the_first_thing_they_say() {
    Scene scene = Scene.live();
    for (int i = 0; i < 51; i++) {
      scene.when(observer(i), new BackCommand.Observe());
    }
    Member late = observer(50);
    scene.when(late, new BackCommand.Remark("Hello."));
    assertThat(scene.room().back().introduced()).contains(late.id());
    scene
        .when(late, new BackCommand.Remark("Again."))
        .happens(Channel.backroom(), new BackEvent.Remarked("Again."))
        .when(late, new BackCommand.Depart())
        .happens(Channel.backroom(), new BackEvent.ObserverLeft(late.id()));
  }

  private static Member observer(int number) {
    return new Member(new MemberId("m_crowd" + number), Role.OBSERVER, "Observer " + number);
  }
}
