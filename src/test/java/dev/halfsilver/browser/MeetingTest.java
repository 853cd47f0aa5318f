package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A session from the first link to the transcript, in three browsers at once. */
@ExtendWith(OpenHouse.class)
class MeetingTest {
  private static final String QUESTION = "Let us go round the group.";
  private static final String PROBE = "Who shares your kitchen with you?";

  private Guests guests;
  private Participant ana;
  private Participant ben;
  private Moderator ruth;
  private Observer priya;

  @Test
  void three_browsers_meet_and_the_transcript_tells_what_they_did_and_in_which_order(Visit visit) {
    guests = visit.house().invite(List.of("Ana", "Ben"), List.of("Priya"));
    ana = visit.participant(guests, "Ana");
    ben = visit.participant(guests, "Ben", Device.DESK);
    ruth = visit.moderator(guests);
    priya = visit.observer(guests, "Priya");

    they_come_in();
    they_talk_in_the_room_in_private_and_behind_the_mirror();
    the_guide_is_followed();
    a_picture_comes_on_every_screen_and_goes();
    a_reload_loses_neither_the_draft_nor_the_talk();
    words_written_without_a_network_are_kept_and_said_once(visit.house().air);
    words_are_taken_back();
    somebody_is_removed_and_cannot_come_back();
    the_session_ends();

    assertThat(Told.by(visit.house().transcript(guests.session())))
        .containsExactly(
            "floor: Ruth entered Ruth",
            "backroom: Priya observer_arrived Priya",
            "aside/Ana: Ana agreed",
            "desk: Ana arrived Ana",
            "floor: Ruth entered Ana",
            "aside/Ben: Ben agreed",
            "desk: Ben arrived Ben",
            "floor: Ruth entered Ben",
            "floor: Ruth started",
            "floor: Ruth said Good evening!",
            "floor: Ana said Hello, Ruth.",
            "aside/Ana: Ana said Can I say that it leaks?",
            "aside/Ana: Ruth said Please do.",
            "backroom: Priya remarked Ask about the cap.",
            "backroom: Ruth remarked I will.",
            "notes/Priya: Priya noted Cap: ask R&D.",
            "floor: Ruth asked first-name",
            "floor: Ben said Ben, I paint houses.",
            "floor: Ruth asked household",
            "floor: Ruth shown see-bottle",
            "floor: Ruth taken_down see-bottle",
            "floor: Ruth said Are you still there, Ana?",
            "floor: Ben said She went into a tunnel.",
            "floor: Ana said I was in a tunnel.",
            "floor: Ana said This was a slip. (retracted)",
            "floor: Ana retracted number 15",
            "floor: Ruth left Ben",
            "desk: Ruth removed Ben",
            "floor: Ruth closed",
            "backroom: Priya remarked That was good.");
  }

  private void they_come_in() {
    ruth.takesTheirPlace();
    priya.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    ruth.admits("Ana");
    ana.isInTheRoom();
    ben.comesToTheWaitingRoom();
    ruth.admits("Ben");
    ben.isInTheRoom();
    assertThat(ana.at("composer-closed")).containsText("has not started yet");
    ruth.starts();
  }

  private void they_talk_in_the_room_in_private_and_behind_the_mirror() {
    ruth.says("Good evening!");
    ana.reads("Good evening!");
    ana.says("Hello, Ruth.");
    List.of(ruth.at("message", "Hello, Ruth."), priya.at("message", "Hello, Ruth."))
        .forEach(message -> assertThat(message).containsText("Ana"));
    ana.saysPrivately("Can I say that it leaks?");
    ruth.readsPrivately("Ana", "Can I say that it leaks?");
    ruth.saysPrivately("Ana", "Please do.");
    ana.reads("Please do.");
    priya.remarks("Ask about the cap.");
    ruth.readsBehindTheMirror("Ask about the cap.");
    ruth.remarks("I will.");
    priya.readsBehindTheMirror("I will.");
    priya.notes("Cap: ask R&D.");
    assertThat(ben.at("message")).hasCount(2);
  }

  private void the_guide_is_followed() {
    ruth.asks("first-name");
    ana.isAsked(QUESTION);
    assertThat(ana.at("part")).hasText("Part 1 of 5");
    ruth.waits(7, () -> {}); // Nobody writes an answer faster than that.
    ben.says("Ben, I paint houses.");
    assertThat(ruth.at("tally").last()).containsText("1 of 2 answered");
    ruth.asks("household");
    ana.isAsked(PROBE);
    assertThat(priya.at("group").last()).containsText(PROBE);
  }

  private void a_picture_comes_on_every_screen_and_goes() {
    ruth.shows("see-bottle");
    List.of(ana, ben, ruth, priya).forEach(person -> isPainted(person.at("stimulus")));
    ruth.takesDown();
    List.of(ana, ben, ruth, priya).forEach(person -> assertThat(person.at("stimulus")).hasCount(0));
  }

  private static void isPainted(Locator stimulus) {
    Locator picture = stimulus.locator("img");
    assertThat(picture).hasAttribute("alt", Pattern.compile("^Concept board"));
    assertThat(picture).hasJSProperty("naturalWidth", 1200);
    assertThat(picture).isInViewport();
  }

  private void a_reload_loses_neither_the_draft_nor_the_talk() {
    List<String> talk = ana.at("message").allTextContents();
    ana.turnsTo("everyone");
    ana.writes("Half a sentence");
    ana.turnsTo("private");
    ana.writes("Between us");
    ana.page.reload();
    ana.isInTheRoom();
    assertThat(ana.at("to-private")).hasClass(Person.CHOSEN);
    assertThat(ana.at("composer")).hasValue("Between us");
    ana.writes("");
    ana.turnsTo("everyone");
    assertThat(ana.at("composer")).hasValue("Half a sentence");
    assertThat(ana.at("message")).hasCount(talk.size());
    assertThat(ana.at("message").allTextContents()).isEqualTo(talk);
    ana.isAsked(PROBE);
    ana.writes("");
  }

  private void words_written_without_a_network_are_kept_and_said_once(Line air) {
    ana.conduct.excuseABadLine();
    ruth.waits(
        20,
        () -> {
          air.cut();
          ana.page.context().setOffline(true);
          assertThat(ana.at("offline")).isVisible();
          ana.says("I was in a tunnel.");
          assertThat(ana.at("pending")).containsText("Kept until you are back online");
          ruth.says("Are you still there, Ana?");
          ben.says("She went into a tunnel.");
        });
    assertThat(ruth.at("message", "tunnel.")).hasCount(1);
    air.mend();
    ana.page.context().setOffline(false);
    ana.reads("I was in a tunnel.");
    ana.reads("Are you still there, Ana?");
    ana.reads("She went into a tunnel.");
    assertThat(ana.at("offline")).hasCount(0);
    ruth.reads("I was in a tunnel.");
  }

  private void words_are_taken_back() {
    ana.says("This was a slip.");
    ruth.reads("This was a slip.");
    ana.takesBack("This was a slip.");
    List.of(ruth, priya, ben)
        .forEach(person -> assertThat(person.at("message", "This was a slip.")).hasCount(0));
    assertThat(ruth.at("retracted")).isVisible();
  }

  private void somebody_is_removed_and_cannot_come_back() {
    ruth.removes("Ben");
    assertThat(ben.at("removed")).isVisible();
    ben.conduct.excuse("status of 403");
    ben.followsTheirLink();
    ben.clicksContinue();
    assertThat(ben.page.locator("[data-test=removed], [data-test=trouble]")).isVisible();
    assertThat(ben.at("room")).hasCount(0);
    assertThat(ana.page.getByText("Ben left")).isVisible();
  }

  private void the_session_ends() {
    ruth.closes();
    assertThat(ana.at("thanks")).containsText("Thank you, Ana.");
    assertThat(priya.at("over")).isVisible();
    priya.remarks("That was good.");
    ruth.readsBehindTheMirror("That was good.");
    assertThat(ruth.downloads("transcript-jsonl"))
        .contains("I was in a tunnel.", "Ask about the cap.");
    assertThat(ruth.downloads("transcript-html"))
        .contains("I was in a tunnel.", "Ask about the cap.")
        .doesNotContain("Cap: ask R&amp;D.");
  }
}
