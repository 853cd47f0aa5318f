package dev.halfsilver.room.front;

import static dev.halfsilver.room.Scene.ANA;
import static dev.halfsilver.room.Scene.ANAS;
import static dev.halfsilver.room.Scene.BEN;
import static dev.halfsilver.room.Scene.PRIYA;
import static dev.halfsilver.room.Scene.RUTH;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.FrontCommand;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Scene;
import org.junit.jupiter.api.Test;

class FrontTalkTest {
  @Test
  void participants_talk_when_the_room_is_live_and_only_then() {
    Scene.ready()
        .when(ANA, new FrontCommand.Say("hello"))
        .isRefused(Refusal.NOT_STARTED)
        .when(RUTH, new FrontCommand.Say("Welcome."))
        .happens(Channel.floor(), new FrontEvent.Said("Welcome."))
        .when(RUTH, new FrontCommand.Start())
        .when(ANA, new FrontCommand.Say("hello"))
        .happens(Channel.floor(), new FrontEvent.Said("hello"))
        .when(RUTH, new FrontCommand.Pause())
        .when(ANA, new FrontCommand.Say("but"))
        .isRefused(Refusal.PAUSED)
        .when(RUTH, new FrontCommand.Resume())
        .when(ANA, new FrontCommand.Say("but"))
        .happens()
        .when(RUTH, new FrontCommand.Close())
        .when(ANA, new FrontCommand.Say("wait"))
        .isRefused(Refusal.CLOSED);
  }

  @Test
  void a_muted_participant_still_reaches_the_moderator() {
    Scene.live()
        .when(RUTH, new FrontCommand.Mute(ANA.id()))
        .happens(ANAS, new FrontEvent.Muted(ANA.id()))
        .when(ANA, new FrontCommand.Say("me again"))
        .isRefused(Refusal.MUTED)
        .when(ANA, new FrontCommand.Tell(ANA.id(), "why?"))
        .happens(ANAS, new FrontEvent.Said("why?"))
        .when(RUTH, new FrontCommand.Unmute(ANA.id()))
        .when(ANA, new FrontCommand.Say("me again"))
        .happens();
  }

  @Test
  void leaving_and_coming_back_does_not_undo_a_mute() {
    Scene.live()
        .when(RUTH, new FrontCommand.Mute(ANA.id()))
        .when(ANA, new FrontCommand.Leave())
        .when(ANA, Scene.join("Ana"))
        .happens()
        .when(ANA, new FrontCommand.Say("me again"))
        .isRefused(Refusal.MUTED);
  }

  @Test
  void a_private_thread_is_between_one_participant_and_the_moderators() {
    Scene.live()
        .when(BEN, new FrontCommand.Tell(ANA.id(), "psst"))
        .isRefused(Refusal.NOT_ALLOWED)
        .when(PRIYA, new FrontCommand.Tell(ANA.id(), "psst"))
        .isRefused(Refusal.NOT_ALLOWED)
        .when(RUTH, new FrontCommand.Tell(PRIYA.id(), "psst"))
        .isRefused(Refusal.NO_SUCH_MEMBER)
        .when(RUTH, new FrontCommand.Tell(ANA.id(), "Take your time."))
        .happens(ANAS, new FrontEvent.Said("Take your time."));
  }

  @Test
  void an_observer_has_no_voice_on_the_floor() {
    Scene.live().when(PRIYA, new FrontCommand.Say("hello")).isRefused(Refusal.NOT_ALLOWED);
  }

  @Test
  void authors_take_back_their_own_words_and_moderators_anybodys_once() {
    Scene scene = Scene.live().when(ANA, new FrontCommand.Say("oops"));
    long seq = scene.entries().getLast().seq();
    FrontCommand.Retract retract = new FrontCommand.Retract(Channel.floor(), seq);
    scene
        .when(BEN, retract)
        .isRefused(Refusal.NO_SUCH_MESSAGE)
        .when(ANA, retract)
        .happens(Channel.floor(), new FrontEvent.Retracted(seq))
        .when(RUTH, retract)
        .isRefused(Refusal.NO_CHANGE)
        .when(BEN, new FrontCommand.Say("never mind"))
        .when(RUTH, new FrontCommand.Retract(Channel.floor(), seq + 2))
        .happens();
  }

  @Test
  void what_is_no_message_cannot_be_retracted() {
    Scene.live()
        .when(RUTH, new FrontCommand.Retract(Channel.floor(), 1))
        .isRefused(Refusal.NO_SUCH_MESSAGE)
        .when(RUTH, new FrontCommand.Retract(Channel.backroom(), 1))
        .isRefused(Refusal.NO_SUCH_MESSAGE)
        .when(ANA, new FrontCommand.Retract(Channel.desk(), 1))
        .isRefused(Refusal.NO_SUCH_MESSAGE);
  }

  @Test
  void words_are_kept_exactly_or_refused_with_the_reason() {
    Scene.live()
        .when(ANA, new FrontCommand.Say(" \n "))
        .isRefused(Refusal.TEXT_EMPTY)
        .when(ANA, new FrontCommand.Say("\u200B\u2060"))
        .isRefused(Refusal.TEXT_EMPTY)
        .when(ANA, new FrontCommand.Say("\uD83D\uDE00".repeat(4_001)))
        .isRefused(Refusal.TEXT_TOO_LONG)
        .when(ANA, new FrontCommand.Say("\uD83D\uDE00".repeat(4_000)))
        .happens()
        .when(ANA, new FrontCommand.Say("nul \u0000"))
        .isRefused(Refusal.TEXT_UNFIT)
        .when(ANA, new FrontCommand.Say("half \uD83D"))
        .isRefused(Refusal.TEXT_UNFIT)
        .when(ANA, new FrontCommand.Say("turned \u202Eround"))
        .isRefused(Refusal.TEXT_DIRECTION)
        .when(ANA, new FrontCommand.Say("two\nlines\tand \u05E9\u05DC\u05D5\u05DD"))
        .happens(Channel.floor(), new FrontEvent.Said("two\nlines\tand \u05E9\u05DC\u05D5\u05DD"));
  }
}
