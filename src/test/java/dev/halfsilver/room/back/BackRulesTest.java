package dev.halfsilver.room.back;

import static dev.halfsilver.room.Scene.ANA;
import static dev.halfsilver.room.Scene.PRIYA;
import static dev.halfsilver.room.Scene.RUTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.AnyCommand;
import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.FrontCommand;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Scene;
import dev.halfsilver.room.whole.Room;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BackRulesTest {
  @Test
  void an_observer_reads_only_once_their_coming_is_written_down() {
    Scene scene = Scene.live();
    assertThat(scene.room().reads(PRIYA, Channel.floor())).isFalse();
    scene
        .when(PRIYA, new Observers.Observe())
        .happens(Channel.backroom(), new Observers.ObserverArrived(PRIYA.id(), "Priya"));
    assertThat(scene.room().reads(PRIYA, Channel.floor())).isTrue();
    scene.when(PRIYA, new Observers.Depart()).happens();
    assertThat(scene.room().reads(PRIYA, Channel.floor())).isFalse();
  }

  @Test
  void those_behind_the_mirror_talk_among_themselves_even_after_the_close() {
    Scene.live()
        .when(PRIYA, new Observers.Observe())
        .when(RUTH, new Control.Close())
        .when(PRIYA, new Backtalk.Remark("That went well."))
        .happens(Channel.backroom(), new Backtalk.Remarked("That went well."))
        .when(RUTH, new Backtalk.Remark("It did."))
        .happens();
  }

  @Test
  void a_remark_replies_to_another_one_and_to_nothing_else_there() {
    Scene scene =
        Scene.live()
            .when(PRIYA, new Observers.Observe())
            .when(PRIYA, new Backtalk.Remark("That went well."));
    long remark = scene.entries().getLast().seq();
    scene
        .when(RUTH, reply("It did.", remark))
        .happens(Channel.backroom(), new Backtalk.Remarked("It did.", OptionalLong.of(remark)))
        .when(RUTH, reply("Welcome.", remark - 1))
        .isRefused(Refusal.NO_SUCH_MESSAGE)
        .when(PRIYA, new Backtalk.Note("for me"))
        .when(PRIYA, reply("Hm.", remark + 2))
        .isRefused(Refusal.NO_SUCH_MESSAGE);
  }

  private static Backtalk.Remark reply(String text, long to) {
    return new Backtalk.Remark(text, OptionalLong.of(to));
  }

  @Test
  void a_participant_cannot_do_anything_behind_the_mirror() {
    Scene.live()
        .when(ANA, new Observers.Observe())
        .isRefused(Refusal.NOT_ALLOWED)
        .when(ANA, new Backtalk.Remark("hello?"))
        .isRefused(Refusal.NOT_ALLOWED)
        .when(ANA, new Backtalk.Note("x"))
        .isRefused(Refusal.NOT_ALLOWED)
        .when(ANA, new Observers.Dismiss(PRIYA.id()))
        .isRefused(Refusal.NOT_ALLOWED)
        .when(ANA, new Observers.Depart())
        .isRefused(Refusal.NOT_ALLOWED);
  }

  @Test
  void a_note_is_written_where_only_its_author_reads() {
    Scene scene =
        Scene.live()
            .when(PRIYA, new Observers.Observe())
            .when(PRIYA, new Backtalk.Note("Ask about price."))
            .happens(new Channel.Notes(PRIYA.id()), new Backtalk.Noted("Ask about price."));
    assertThat(scene.room().reads(RUTH, new Channel.Notes(PRIYA.id()))).isFalse();
    assertThat(scene.room().reads(PRIYA, new Channel.Notes(PRIYA.id()))).isTrue();
  }

  @Test
  void a_dismissed_observer_cannot_come_back_with_the_old_link() {
    Scene scene =
        Scene.live()
            .when(PRIYA, new Observers.Observe())
            .when(RUTH, new Observers.Dismiss(PRIYA.id()))
            .happens()
            .when(PRIYA, new Observers.Observe())
            .isRefused(Refusal.REMOVED)
            .when(PRIYA, new Backtalk.Remark("hey"))
            .isRefused(Refusal.REMOVED);
    assertThat(scene.room().reads(PRIYA, Channel.backroom())).isFalse();
  }

  /** Behind the mirror they are decided on a room whose front is as it was in the beginning. */
  @Test
  void an_observer_can_do_nothing_in_front_however_the_front_stands() {
    Room before = Room.prepared(Scene.live().room().front().setting());
    Room watched = Scene.live().when(PRIYA, new Observers.Observe()).room();
    for (int seed = 0; seed < 20; seed++) {
      AnyCommand any =
          new AnyCommand(
              new SplittableRandom(seed),
              List.of(RUTH, ANA, PRIYA),
              List.of("q", "see"),
              "2026-11");
      for (FrontCommand command : any.each(FrontCommand.class)) {
        for (Room room : List.of(before, watched)) {
          assertThat(room.decide(PRIYA, command, Instant.MAX)).isInstanceOf(Decision.Refused.class);
        }
      }
    }
  }

  @Test
  void of_a_crowd_that_comes_only_the_first_fifty_are_told_to_each_other() {
    Scene scene = Scene.live();
    for (int i = 0; i < 50; i++) {
      Member one = observer(i);
      scene
          .when(one, new Observers.Observe())
          .happens(Channel.backroom(), new Observers.ObserverArrived(one.id(), one.name()));
    }
    Member late = observer(50);
    scene
        .when(late, new Observers.Observe())
        .happens(Channel.arrivals(), new Observers.ObserverArrived(late.id(), late.name()));
    assertThat(scene.room().reads(late, Channel.floor())).isTrue();
    assertThat(scene.room().reads(late, Channel.arrivals())).isFalse();
    assertThat(scene.room().reads(RUTH, Channel.arrivals())).isFalse();
    scene
        .when(late, new Observers.Depart())
        .happens(Channel.arrivals(), new Observers.ObserverLeft(late.id()));
    Member first = observer(0);
    scene
        .when(first, new Observers.Depart())
        .happens(Channel.backroom(), new Observers.ObserverLeft(first.id()))
        .when(first, new Observers.Observe())
        .happens(Channel.backroom(), new Observers.ObserverArrived(first.id(), first.name()));
  }

  @Test
  void who_was_not_told_to_the_others_is_introduced_with_the_first_thing_they_say() {
    Scene scene = Scene.live();
    for (int i = 0; i < 51; i++) {
      scene.when(observer(i), new Observers.Observe());
    }
    Member late = observer(50);
    scene.when(late, new Backtalk.Remark("Hello."));
    assertThat(scene.room().back().observers().introduced()).contains(late.id());
    scene
        .when(late, new Backtalk.Remark("Again."))
        .happens(Channel.backroom(), new Backtalk.Remarked("Again."))
        .when(late, new Observers.Depart())
        .happens(Channel.backroom(), new Observers.ObserverLeft(late.id()));
  }

  private static Member observer(int number) {
    return new Member(new MemberId("m_crowd" + number), Role.OBSERVER, "Observer " + number);
  }
}
