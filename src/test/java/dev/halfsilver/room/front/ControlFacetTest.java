package dev.halfsilver.room.front;

import static dev.halfsilver.room.Scene.RUTH;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Proposal;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Scene;
import org.junit.jupiter.api.Test;

class ControlFacetTest {
  @Test
  void the_phases_turn_only_in_their_order_and_closing_is_for_good() {
    Scene.ready()
        .when(RUTH, new Control.Pause())
        .isRefused(Refusal.WRONG_PHASE)
        .when(RUTH, new Control.Start())
        .happens()
        .when(RUTH, new Control.Start())
        .isRefused(Refusal.WRONG_PHASE)
        .when(RUTH, new Control.Resume())
        .isRefused(Refusal.WRONG_PHASE)
        .when(RUTH, new Control.Close())
        .happens()
        .when(RUTH, new Control.Resume())
        .isRefused(Refusal.CLOSED)
        .when(RUTH, new Control.Close())
        .isRefused(Refusal.CLOSED);
  }

  @Test
  void a_moderator_who_has_not_taken_their_place_does_not_lead() {
    new Scene().when(RUTH, new Control.Start()).isRefused(Refusal.NOT_JOINED);
  }

  @Test
  void the_house_pauses_what_goes_on_and_a_moderator_resumes_it() {
    Scene.ready()
        .when(Member.HOUSE, new Control.Pause())
        .isRefused(Refusal.WRONG_PHASE)
        .when(RUTH, new Control.Start())
        .when(Member.HOUSE, new Control.Pause())
        .happens(Channel.floor(), new Control.Paused())
        .when(Member.HOUSE, new Control.Pause())
        .isRefused(Refusal.WRONG_PHASE)
        .when(Member.HOUSE, new Control.Resume())
        .isRefused(Refusal.NOT_ALLOWED)
        .when(RUTH, new Control.Resume())
        .happens();
  }

  @Test
  void who_is_still_waiting_is_told_of_the_close() {
    Member cai = new Member(new MemberId("m_cai_"), Role.PARTICIPANT, "Cai");
    Scene.live()
        .when(cai, Scene.join("Cai"))
        .when(RUTH, new Control.Close())
        .happens(
            new Proposal(RUTH.id(), Channel.floor(), new Control.Closed()),
            new Proposal(RUTH.id(), new Channel.Aside(cai.id()), new Control.Closed()));
  }
}
