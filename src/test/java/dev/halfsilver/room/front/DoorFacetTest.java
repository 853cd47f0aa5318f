package dev.halfsilver.room.front;

import static dev.halfsilver.room.Scene.ANA;
import static dev.halfsilver.room.Scene.ANAS;
import static dev.halfsilver.room.Scene.BEN;
import static dev.halfsilver.room.Scene.PRIYA;
import static dev.halfsilver.room.Scene.RUTH;
import static dev.halfsilver.room.Scene.join;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.Proposal;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Scene;
import dev.halfsilver.room.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorFacetTest {
  @Test
  void agreeing_is_an_entry_and_comes_before_anything_else_of_a_participants() {
    new Scene()
        .when(ANA, join("Ana"))
        .happens(
            new Proposal(ANA.id(), ANAS, new Door.Agreed("Ana", "2026-11")),
            new Proposal(ANA.id(), Channel.desk(), new Door.Arrived(ANA.id(), "Ana")));
  }

  @Test
  void nothing_of_a_participants_is_stored_before_they_agree() {
    new Scene()
        .when(RUTH, new Door.Lead())
        .when(ANA, new Talk.Say("hello"))
        .isRefused(Refusal.NOT_JOINED)
        .when(ANA, new Talk.Tell(ANA.id(), "hello"))
        .isRefused(Refusal.NOT_JOINED)
        .when(ANA, new Door.Join("Ana", "2019-01"))
        .isRefused(Refusal.TERMS_CHANGED);
  }

  @Test
  void a_waiting_participant_reads_only_their_own_thread_until_admitted() {
    Scene scene = new Scene().when(RUTH, new Door.Lead()).when(ANA, join("Ana"));
    assertThat(scene.room().reads(ANA, Channel.floor())).isFalse();
    assertThat(scene.room().reads(ANA, ANAS)).isTrue();
    scene
        .when(RUTH, new Door.Admit(ANA.id()))
        .happens(Channel.floor(), new Door.Entered(ANA.id(), Role.PARTICIPANT, "Ana"));
    assertThat(scene.room().reads(ANA, Channel.floor())).isTrue();
  }

  @Test
  void a_removed_participant_cannot_come_back_with_the_old_link() {
    Scene scene =
        Scene.live()
            .when(RUTH, new Door.Remove(ANA.id()))
            .happens(
                new Proposal(RUTH.id(), Channel.floor(), new Door.Left(ANA.id())),
                new Proposal(RUTH.id(), Channel.desk(), new Door.Removed(ANA.id())))
            .when(ANA, join("Ana"))
            .isRefused(Refusal.REMOVED)
            .when(ANA, new Talk.Say("still here"))
            .isRefused(Refusal.REMOVED);
    assertThat(scene.room().reads(ANA, Channel.floor())).isFalse();
  }

  @Test
  void somebody_who_left_comes_back_in_by_agreeing_and_needs_no_admission() {
    Scene scene =
        Scene.live()
            .when(ANA, new Door.Leave())
            .happens(
                new Proposal(ANA.id(), ANAS, new Door.Left(ANA.id())),
                new Proposal(ANA.id(), Channel.floor(), new Door.Left(ANA.id())))
            .when(ANA, new Talk.Say("one more thing"))
            .isRefused(Refusal.NOT_JOINED)
            .when(ANA, join("Ana"))
            .happens(
                new Proposal(ANA.id(), ANAS, new Door.Agreed("Ana", "2026-11")),
                new Proposal(
                    ANA.id(), Channel.floor(), new Door.Entered(ANA.id(), Role.PARTICIPANT, "Ana")))
            .when(ANA, new Talk.Say("one more thing"))
            .happens();
    assertThat(scene.room().reads(ANA, Channel.floor())).isTrue();
  }

  @Test
  void whoever_comes_back_keeps_their_name_and_so_do_their_words() {
    Scene.live()
        .when(ANA, new Door.Leave())
        .when(ANA, join("Ana Maria"))
        .isRefused(Refusal.NAME_KEPT)
        .when(ANA, new Door.Join("Ana", "2019-01"))
        .isRefused(Refusal.TERMS_CHANGED)
        .when(ANA, join("Ana"))
        .happens();
  }

  @Test
  void somebody_who_left_the_waiting_room_comes_back_to_it() {
    new Scene()
        .when(RUTH, new Door.Lead())
        .when(ANA, join("Zeynep"))
        .happens()
        .when(ANA, new Door.Leave())
        .happens()
        .when(ANA, join("Zeynep"))
        .happens(
            new Proposal(ANA.id(), ANAS, new Door.Agreed("Zeynep", "2026-11")),
            new Proposal(ANA.id(), Channel.desk(), new Door.Arrived(ANA.id(), "Zeynep")));
  }

  @Test
  void whose_place_was_taken_meanwhile_waits_for_another() {
    Scene scene = Scene.ready().when(ANA, new Door.Leave());
    for (int i = 1; i <= 11; i++) {
      scene.enters(new Member(new MemberId("m_no" + i), Role.PARTICIPANT, "No " + i));
    }
    scene
        .when(ANA, join("Ana"))
        .happens(
            new Proposal(ANA.id(), ANAS, new Door.Agreed("Ana", "2026-11")),
            new Proposal(ANA.id(), Channel.desk(), new Door.Arrived(ANA.id(), "Ana")));
  }

  @Test
  void the_house_removes_for_the_researcher_and_has_no_voice() {
    Scene.live()
        .when(Member.HOUSE, new Talk.Say("hello"))
        .isRefused(Refusal.NOT_ALLOWED)
        .when(Member.HOUSE, new Door.Remove(BEN.id()))
        .happens();
  }

  @Test
  void nobody_takes_the_name_of_another_even_in_other_letters_of_the_same_look() {
    Member newcomer = new Member(new MemberId("m_new_"), Role.PARTICIPANT, "Participant 3");
    Scene scene = Scene.ready();
    for (String taken :
        new String[] {"Ruth", "RUTH", "\uFF32uth", "Ru\u200Dth", "R\u03C5th", "\u0410na", "Ben"}) {
      scene.when(newcomer, join(taken)).isRefused(Refusal.NAME_TAKEN);
    }
    scene.when(newcomer, join("Benno")).happens();
  }

  @Test
  void nobody_takes_the_name_of_somebody_invited_who_has_not_come_yet() {
    new Scene()
        .when(ANA, join("Dan"))
        .isRefused(Refusal.NAME_TAKEN)
        .when(ANA, join("D\u0430n"))
        .isRefused(Refusal.NAME_TAKEN)
        .when(ANA, join("Ruth"))
        .isRefused(Refusal.NAME_TAKEN)
        .when(ANA, join("Ana"))
        .happens();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Moderator",
        "moderator",
        "M\u043Eder\u0430tor",
        "M\u03BFderator",
        "\u039Coderator",
        "M0derator",
        "Moderator 2",
        "Moderator2",
        "M o d e r a t o r",
        "Mod\u00E9rator",
        "The Moderator",
        "Ruth (moderator)",
        "Co-Moderator",
        "Moderation",
        "Moderatorin",
        "Ruth (Moderation)",
        "Beobachter",
        "\uD835\uDCDC\uD835\uDCF8\uD835\uDCED\uD835\uDCEE\uD835\uDCFB\uD835\uDCEA\uD835\uDCFD\uD835\uDCF8\uD835\uDCFB",
        "house",
        "House",
        "H\u043Euse",
        "Host",
        "Observer 3",
        "Halfsilver"
      })
  void nobody_is_called_what_somebody_with_a_role_is_called(String name) {
    new Scene().when(ANA, join(name)).isRefused(Refusal.NAME_RESERVED);
  }

  @Test
  void what_the_researcher_calls_somebody_is_theirs_whatever_it_is() {
    Member guest = new Member(new MemberId("m_gst_"), Role.PARTICIPANT, "Guest");
    new Scene().when(guest, join("Guest")).happens();
  }

  @Test
  void an_observers_name_is_free_for_participants_because_they_cannot_know_of_it() {
    new Scene().when(PRIYA, new Observers.Observe()).when(ANA, join("Priya")).happens();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        " Ana",
        "Ana\n",
        "A\u202Ena",
        "Ana\u200B",
        "\u0007",
        "Ana\u2066",
        "Ana\u3164",
        "\u200D",
        "\u200C\u200D\u200C",
        "\u3164",
        "\u2800\u2800",
        "\u0301\u0302",
        "\uFE0F",
        "\uDB40\uDC41",
        "Ana\uE000",
        "Ana\uFFFF",
        "Ana\uDBFF\uDFFD",
        "Z\u0301\u0302\u0303\u0304\u0306\u0307\u0308algo",
        "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddE"
      })
  void a_name_that_could_mislead_is_refused(String name) {
    new Scene().when(ANA, join(name)).isRefused(Refusal.NAME_UNFIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zo\u00EB",
        "J\u00FCrgen",
        "Anne-Marie",
        "\u674E",
        "\u0645\u062D\u0645\u062F",
        "\u0130brahim",
        "\u041E\u043B\u044C\u0433\u0430",
        "\u03A3\u03BF\u03C6\u03AF\u03B1",
        "\u0928\u0947\u0939\u093E",
        "Dr. House",
        "Jana Host",
        "Viê\u0323t",
        "\u5F20\u4F1F",
        "Nguy\u1EC5n Th\u1ECB Mai",
        "O'Neil-Brown 3",
        "\u0645\u0631\u064A\u0645",
        "\u0646\u06CC\u200C\u0645\u0627",
        "e\u0301lodie",
        "\uD83D\uDC69\u200D\uD83C\uDF3E"
      })
  void names_of_the_world_are_welcome(String name) {
    new Scene().when(ANA, join(name)).happens();
  }

  @Test
  void a_room_holds_twelve_participants() {
    Scene scene = new Scene().when(RUTH, new Door.Lead());
    for (int i = 1; i <= 12; i++) {
      scene.enters(new Member(new MemberId("m_no" + i), Role.PARTICIPANT, "No " + i));
    }
    scene
        .when(ANA, join("Ana"))
        .happens()
        .when(RUTH, new Door.Admit(ANA.id()))
        .isRefused(Refusal.ROOM_FULL);
  }

  @Test
  void only_a_moderator_admits_and_removes() {
    Scene.live()
        .when(ANA, new Door.Remove(BEN.id()))
        .isRefused(Refusal.NOT_ALLOWED)
        .when(PRIYA, new Door.Remove(BEN.id()))
        .isRefused(Refusal.NOT_ALLOWED)
        .when(BEN, new Door.Admit(ANA.id()))
        .isRefused(Refusal.NOT_ALLOWED)
        .when(RUTH, new Door.Remove(RUTH.id()))
        .isRefused(Refusal.NO_SUCH_MEMBER);
  }
}
