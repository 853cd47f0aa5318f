package dev.halfsilver.room.front;

import static dev.halfsilver.room.Scene.ANA;
import static dev.halfsilver.room.Scene.ANAS;
import static dev.halfsilver.room.Scene.BEN;
import static dev.halfsilver.room.Scene.PRIYA;
import static dev.halfsilver.room.Scene.RUTH;

import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Scene;
import dev.halfsilver.room.Talk;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TalkFacetTest {
  @Test
  void participants_talk_when_the_room_is_live_and_only_then() {
    Scene.ready()
        .when(ANA, new Talk.Say("hello"))
        .isRefused(Refusal.NOT_STARTED)
        .when(RUTH, new Talk.Say("Welcome."))
        .happens(Channel.floor(), new Talk.Said("Welcome."))
        .when(RUTH, new Control.Start())
        .when(ANA, new Talk.Say("hello"))
        .happens(Channel.floor(), new Talk.Said("hello"))
        .when(RUTH, new Control.Pause())
        .when(ANA, new Talk.Say("but"))
        .isRefused(Refusal.PAUSED)
        .when(RUTH, new Control.Resume())
        .when(ANA, new Talk.Say("but"))
        .happens()
        .when(RUTH, new Control.Close())
        .when(ANA, new Talk.Say("wait"))
        .isRefused(Refusal.CLOSED);
  }

  @Test
  void a_muted_participant_still_reaches_the_moderator() {
    Scene.live()
        .when(RUTH, new Talk.Mute(ANA.id()))
        .happens(ANAS, new Talk.Muted(ANA.id()))
        .when(ANA, new Talk.Say("me again"))
        .isRefused(Refusal.MUTED)
        .when(ANA, new Talk.Tell(ANA.id(), "why?"))
        .happens(ANAS, new Talk.Said("why?"))
        .when(RUTH, new Talk.Unmute(ANA.id()))
        .when(ANA, new Talk.Say("me again"))
        .happens();
  }

  @Test
  void leaving_and_coming_back_does_not_undo_a_mute() {
    Scene.live()
        .when(RUTH, new Talk.Mute(ANA.id()))
        .when(ANA, new Door.Leave())
        .when(ANA, Scene.join("Ana"))
        .happens()
        .when(ANA, new Talk.Say("me again"))
        .isRefused(Refusal.MUTED);
  }

  @Test
  void a_private_thread_is_between_one_participant_and_the_moderators() {
    Scene.live()
        .when(BEN, new Talk.Tell(ANA.id(), "psst"))
        .isRefused(Refusal.NOT_ALLOWED)
        .when(PRIYA, new Talk.Tell(ANA.id(), "psst"))
        .isRefused(Refusal.NOT_ALLOWED)
        .when(RUTH, new Talk.Tell(PRIYA.id(), "psst"))
        .isRefused(Refusal.NO_SUCH_MEMBER)
        .when(RUTH, new Talk.Tell(ANA.id(), "Take your time."))
        .happens(ANAS, new Talk.Said("Take your time."));
  }

  @Test
  void an_observer_has_no_voice_on_the_floor() {
    Scene.live().when(PRIYA, new Talk.Say("hello")).isRefused(Refusal.NOT_ALLOWED);
  }

  @Test
  void authors_take_back_their_own_words_and_moderators_anybodys_once() {
    Scene scene = Scene.live().when(ANA, new Talk.Say("oops"));
    long seq = scene.entries().getLast().seq();
    Talk.Retract retract = new Talk.Retract(Channel.floor(), seq);
    scene
        .when(BEN, retract)
        .isRefused(Refusal.NO_SUCH_MESSAGE)
        .when(ANA, retract)
        .happens(Channel.floor(), new Talk.Retracted(seq))
        .when(RUTH, retract)
        .isRefused(Refusal.NO_CHANGE)
        .when(BEN, new Talk.Say("never mind"))
        .when(RUTH, new Talk.Retract(Channel.floor(), seq + 2))
        .happens();
  }

  @Test
  void what_is_no_message_cannot_be_retracted() {
    Scene.live()
        .when(RUTH, new Talk.Retract(Channel.floor(), 1))
        .isRefused(Refusal.NO_SUCH_MESSAGE)
        .when(RUTH, new Talk.Retract(Channel.backroom(), 1))
        .isRefused(Refusal.NO_SUCH_MESSAGE)
        .when(ANA, new Talk.Retract(Channel.desk(), 1))
        .isRefused(Refusal.NO_SUCH_MESSAGE);
  }

  @Test
  void a_reply_names_a_message_on_the_same_channel_by_its_number() {
    Scene scene = Scene.live().when(ANA, new Talk.Say("It leaks."));
    long first = scene.entries().getLast().seq();
    scene
        .when(BEN, reply("Mine too.", first))
        .happens(Channel.floor(), new Talk.Said("Mine too.", OptionalLong.of(first)))
        .when(RUTH, reply("Both of you?", first + 1))
        .happens(Channel.floor(), new Talk.Said("Both of you?", OptionalLong.of(first + 1)));
  }

  @Test
  void what_is_not_there_and_what_is_no_message_can_not_be_replied_to() {
    Scene scene = Scene.live().when(ANA, new Talk.Say("It leaks."));
    long last = scene.entries().getLast().seq();
    for (long other : new long[] {1, 0, -1, last + 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
      scene.when(BEN, reply("Mine too.", other)).isRefused(Refusal.NO_SUCH_MESSAGE);
    }
    scene.when(BEN, reply("Mine too.", last)).happens();
  }

  @Test
  void a_number_means_a_message_on_the_channel_that_one_writes_to_and_on_no_other() {
    Scene scene = Scene.live();
    for (int i = 0; i < 3; i++) {
      scene
          .when(PRIYA, new Observers.Observe())
          .when(PRIYA, new Backtalk.Remark("behind"))
          .when(BEN, new Talk.Tell(BEN.id(), "in private"));
    }
    long inPrivate = scene.entries().getLast().seq();
    scene
        .when(ANA, new Talk.Tell(ANA.id(), "And mine?", OptionalLong.of(inPrivate)))
        .isRefused(Refusal.NO_SUCH_MESSAGE)
        .when(RUTH, new Talk.Tell(ANA.id(), "And yours?", OptionalLong.of(inPrivate)))
        .isRefused(Refusal.NO_SUCH_MESSAGE)
        .when(RUTH, new Talk.Tell(BEN.id(), "I see.", OptionalLong.of(inPrivate)))
        .happens(new Channel.Aside(BEN.id()), new Talk.Said("I see.", OptionalLong.of(inPrivate)));
  }

  @Test
  void who_replies_to_what_was_taken_back_meanwhile_is_heard_all_the_same() {
    Scene scene = Scene.live().when(ANA, new Talk.Say("oops"));
    long seq = scene.entries().getLast().seq();
    scene
        .when(ANA, new Talk.Retract(Channel.floor(), seq))
        .when(BEN, reply("Never mind.", seq))
        .happens(Channel.floor(), new Talk.Said("Never mind.", OptionalLong.of(seq)));
  }

  private static Talk.Say reply(String text, long to) {
    return new Talk.Say(text, OptionalLong.of(to));
  }

  @Test
  void words_are_kept_exactly_or_refused_with_the_reason() {
    Scene.live()
        .when(ANA, new Talk.Say(" \n "))
        .isRefused(Refusal.TEXT_EMPTY)
        .when(ANA, new Talk.Say("\u200B\u2060"))
        .isRefused(Refusal.TEXT_EMPTY)
        .when(ANA, new Talk.Say("\uD83D\uDE00".repeat(4_001)))
        .isRefused(Refusal.TEXT_TOO_LONG)
        .when(ANA, new Talk.Say("\uD83D\uDE00".repeat(4_000)))
        .happens()
        .when(ANA, new Talk.Say("nul \u0000"))
        .isRefused(Refusal.TEXT_UNFIT)
        .when(ANA, new Talk.Say("half \uD83D"))
        .isRefused(Refusal.TEXT_UNFIT)
        .when(ANA, new Talk.Say("turned \u202Eround"))
        .isRefused(Refusal.TEXT_DIRECTION)
        .when(ANA, new Talk.Say("two\nlines\tand \u05E9\u05DC\u05D5\u05DD"))
        .happens(Channel.floor(), new Talk.Said("two\nlines\tand \u05E9\u05DC\u05D5\u05DD"));
  }
}
