package dev.halfsilver.room.front;

import static dev.halfsilver.room.Scene.ANA;
import static dev.halfsilver.room.Scene.ANAS;
import static dev.halfsilver.room.Scene.BEN;
import static dev.halfsilver.room.Scene.PRIYA;
import static dev.halfsilver.room.Scene.RUTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Hands;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Proposal;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Scene;
import dev.halfsilver.room.Talk;
import org.junit.jupiter.api.Test;

class HandsFacetTest {
  private static final Hands.RaiseHand RAISE = new Hands.RaiseHand();
  private static final Hands.LowerHand LOWER = new Hands.LowerHand(ANA.id());
  private static final Hands.CallOn CALL = new Hands.CallOn(ANA.id());
  private static final Channel HAND = new Channel.Hand(ANA.id());
  private static final Proposal LOWERED =
      new Proposal(ANA.id(), HAND, new Hands.HandLowered(ANA.id()));

  @Test
  void a_hand_goes_up_and_down_once() {
    Scene.live()
        .when(ANA, RAISE)
        .happens(HAND, new Hands.HandRaised(ANA.id()))
        .when(ANA, RAISE)
        .isRefused(Refusal.NO_CHANGE)
        .when(ANA, LOWER)
        .happens(HAND, new Hands.HandLowered(ANA.id()))
        .when(ANA, LOWER)
        .isRefused(Refusal.NO_CHANGE);
  }

  @Test
  void a_moderator_calls_on_somebody_once_for_each_time_they_raised_it() {
    Scene.live()
        .when(RUTH, CALL)
        .isRefused(Refusal.NO_CHANGE)
        .when(ANA, RAISE)
        .when(RUTH, CALL)
        .happens(HAND, new Hands.CalledOn(ANA.id()))
        .when(RUTH, CALL)
        .isRefused(Refusal.NO_CHANGE)
        .when(ANA, RAISE)
        .happens()
        .when(RUTH, LOWER)
        .happens(HAND, new Hands.HandLowered(ANA.id()));
  }

  @Test
  void it_is_raised_in_every_phase_of_who_is_in_the_room_and_by_nobody_else() {
    Member cai = new Member(new MemberId("m_cai_"), Role.PARTICIPANT, "Cai");
    Scene.ready()
        .when(ANA, RAISE)
        .happens()
        .when(cai, RAISE)
        .isRefused(Refusal.NOT_JOINED)
        .when(cai, Scene.join("Cai"))
        .when(cai, RAISE)
        .isRefused(Refusal.WAITING)
        .when(RUTH, RAISE)
        .isRefused(Refusal.NOT_ALLOWED)
        .when(PRIYA, RAISE)
        .isRefused(Refusal.NOT_ALLOWED)
        .when(RUTH, new Control.Start())
        .when(RUTH, new Control.Pause())
        .when(BEN, RAISE)
        .happens()
        .when(RUTH, CALL)
        .happens()
        .when(RUTH, new Control.Close())
        .when(ANA, RAISE)
        .isRefused(Refusal.CLOSED)
        .when(BEN, new Hands.LowerHand(BEN.id()))
        .isRefused(Refusal.CLOSED);
  }

  @Test
  void nobody_but_a_moderator_touches_anothers_hand() {
    Scene.live()
        .when(ANA, RAISE)
        .when(BEN, LOWER)
        .isRefused(Refusal.NOT_ALLOWED)
        .when(BEN, CALL)
        .isRefused(Refusal.NOT_ALLOWED)
        .when(PRIYA, LOWER)
        .isRefused(Refusal.NOT_ALLOWED)
        .when(ANA, CALL)
        .isRefused(Refusal.NOT_ALLOWED);
  }

  @Test
  void saying_something_to_the_group_lowers_ones_own_hand_and_a_private_word_does_not() {
    Scene.live()
        .when(ANA, RAISE)
        .when(BEN, RAISE)
        .when(ANA, new Talk.Tell(ANA.id(), "It is my turn."))
        .happens(ANAS, new Talk.Said("It is my turn."))
        .when(RUTH, new Talk.Say("Yes?"))
        .happens(Channel.floor(), new Talk.Said("Yes?"))
        .when(ANA, new Talk.Say("It leaks."))
        .happens(new Proposal(ANA.id(), Channel.floor(), new Talk.Said("It leaks.")), LOWERED)
        .when(RUTH, new Hands.CallOn(BEN.id()))
        .happens();
  }

  @Test
  void words_that_are_refused_leave_it_up() {
    Scene.live()
        .when(ANA, RAISE)
        .when(ANA, new Talk.Say(" "))
        .isRefused(Refusal.TEXT_EMPTY)
        .when(RUTH, CALL)
        .happens();
  }

  @Test
  void who_leaves_takes_their_hand_with_them() {
    Scene.live()
        .when(ANA, RAISE)
        .when(ANA, new Door.Leave())
        .happens(
            new Proposal(ANA.id(), ANAS, new Door.Left(ANA.id())),
            new Proposal(ANA.id(), Channel.floor(), new Door.Left(ANA.id())),
            LOWERED)
        .when(ANA, Scene.join("Ana"))
        .when(ANA, LOWER)
        .isRefused(Refusal.NO_CHANGE);
  }

  @Test
  void who_is_sent_away_has_no_hand_left() {
    Scene scene = Scene.live().when(ANA, RAISE).when(RUTH, new Door.Remove(ANA.id())).happens();
    assertThat(scene.entries().getLast().event()).isEqualTo(new Hands.HandLowered(ANA.id()));
    assertThat(scene.room().front().hands().raised()).isEmpty();
    scene.when(ANA, RAISE).isRefused(Refusal.REMOVED);
  }

  @Test
  void who_waits_for_a_turn_is_known_from_the_record() {
    Scene scene = Scene.live().when(BEN, RAISE).when(ANA, RAISE).when(RUTH, CALL).happens();
    assertThat(scene.replayed()).isEqualTo(scene.room());
    assertThat(scene.room().front().hands().raised()).containsExactly(BEN.id());
  }
}
