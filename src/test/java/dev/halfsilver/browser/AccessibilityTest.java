package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every screen, in every state that matters, bars nobody: WCAG 2.2 AA, 320 pixels are enough, and
 * nothing moves for those who ask for less motion.
 */
@ExtendWith(OpenHouse.class)
class AccessibilityTest {
  private Participant ana;
  private Participant ben;
  private Participant chidi;
  private Moderator ruth;
  private Observer priya;

  @Test
  void the_pages_before_a_session_bar_nobody(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of());
    visit.house().exhibit(guests);
    for (Device device : List.of(Device.DESK, Device.SMALL_PHONE)) {
      Person stranger = visit.stranger(device);
      stranger.conduct.excuse("status of 404");
      stranger.opens("/join");
      assertThat(stranger.at("trouble")).isVisible();
      isOpenToAll(stranger, "the door without a link");
      stranger.opens("/");
      isOpenToAll(stranger, "the welcome");
      stranger.opens("/demo");
      isOpenToAll(stranger, "the demo");
      stranger.opens("/join#" + "x".repeat(43));
      isOpenToAll(stranger, "the door");
      stranger.clicksContinue();
      assertThat(stranger.at("trouble")).containsText(stranger.words("We do not know this link."));
      isOpenToAll(stranger, "the door with an unknown link");
      stranger.opens("/jion");
      assertThat(stranger.at("trouble")).containsText(stranger.words("There is no page here."));
      isOpenToAll(stranger, "a wrong address");
    }
  }

  @Test
  void no_screen_of_a_session_bars_anybody(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana", "Ben", "Chidi"), List.of("Priya"));
    ana = visit.participant(guests, "Ana");
    ben = visit.participant(guests, "Ben", Device.SMALL_PHONE);
    chidi = visit.participant(guests, "Chidi", Device.DESK);
    ruth = visit.moderator(guests);
    priya = visit.observer(guests, "Priya");

    before_the_start();
    while_it_is_live();
    with_something_open();
    while_it_is_paused();
    afterwards();
  }

  private void before_the_start() {
    ruth.takesTheirPlace();
    priya.takesTheirPlace();
    for (Participant one : List.of(ana, ben, chidi)) {
      one.readsWhatTheyAreTold();
      isOpenToAll(one, "consent");
      one.agrees();
      isOpenToAll(one, "the waiting room");
    }
    ana.at("private-composer").fill("Am I right here?");
    ana.at("private-send").click();
    assertThat(ruth.page.getByText("Am I right here?")).isVisible();
    isOpenToAll(ruth, "people at the door");
    List.of("Ana", "Ben", "Chidi").forEach(ruth::admits);
    ana.isInTheRoom();
    isOpenToAll(ana, "the room before the start");
    isOpenToAll(priya, "the mirror before the start");
  }

  private void while_it_is_live() {
    ruth.starts();
    ruth.at("ask-next").click();
    ruth.at("take-back").focus();
    isOpenToAll(ruth, "a question in the moment before it is asked");
    ruth.presses("Enter");
    ruth.asks("first-name");
    ana.says("Ana, I bake.");
    ben.says("Ben. I paint houses, and I have painted a great many of them.");
    ana.saysPrivately("Nobody else should read this.");
    ruth.saysPrivately("Ana", "Nobody else will.");
    ruth.picks("Ben", "mute");
    assertThat(ben.at("composer-closed")).isVisible();
    priya.remarks("Ben paints.");
    somebody_replies();
    ruth.shows("see-bottle");
    for (Person person : List.of(ana, ben, chidi, ruth, priya)) {
      assertThat(person.at("stimulus").locator("img")).isVisible();
      isOpenToAll(person, "live with a picture");
    }
    ana.at("enlarge").click();
    isOpenAndShut(ana, "enlarged");
    ruth.readsBehindTheMirror("Ben paints.");
    isOpenToAll(ruth, "the backroom");
    ruth.at("tab-notes").click();
    isOpenToAll(ruth, "notes");
    priya.at("tab-private").click();
    isOpenToAll(priya, "private threads behind the mirror");
    ruth.takesDown();
    ruth.shows("see-concept");
    assertThat(ana.at("stimulus")).containsText("Ondel");
    isOpenToAll(ana, "live with a text");
    ruth.takesDown();
    ruth.shows("see-film");
    assertThat(ana.at("stimulus").locator("video")).isVisible();
    isOpenToAll(ana, "live with a film");
  }

  private void somebody_replies() {
    ana.turnsTo("everyone");
    ana.at("message", "I paint houses").locator("[data-test=reply]").click();
    assertThat(ana.at("replying")).isVisible();
    isOpenToAll(ana, "a reply begun");
    ana.says("So do I.");
    for (Person person : List.of(ana, ben, ruth, priya)) {
      assertThat(person.at("quote")).isVisible();
    }
  }

  private void with_something_open() {
    ruth.at("person", "Ana").locator("summary").click();
    isOpenToAll(ruth, "a menu");
    ruth.presses("Escape");
    ruth.at("tab-private").click();
    assertThat(ruth.at("private-message", "Nobody else will.")).isVisible();
    isOpenToAll(ruth, "a private thread");
    ruth.picks("Chidi", "remove");
    isOpenAndShut(ruth, "remove");
    ruth.at("tab-backroom").click();
    ruth.at("dismiss").click();
    isOpenAndShut(ruth, "dismiss");
    for (Person person : List.of(ruth, priya)) {
      person.at("stage-enlarge").click();
      isOpenAndShut(person, "enlarged");
    }
    priya.at("leave").click();
    isOpenAndShut(priya, "leave");
    priya.notes("Chidi is quiet.");
    isOpenToAll(priya, "notes behind the mirror");
    for (String dialog : List.of("keys", "as-participant", "transcript", "close-session")) {
      ruth.at(dialog).click();
      isOpenAndShut(ruth, dialog);
    }
    for (String dialog : List.of("help", "leave")) {
      ana.at(dialog).click();
      isOpenAndShut(ana, dialog);
    }
    ruth.conduct.excuse("net::ERR_FAILED");
    ruth.page.route("**/api/transcript*", Route::abort);
    ruth.at("transcript").click();
    ruth.at("transcript-html").click();
    assertThat(ruth.at("dialog").getByRole(AriaRole.ALERT)).isVisible();
    isOpenAndShut(ruth, "no transcript");
  }

  private void while_it_is_paused() {
    ruth.at("pause").click();
    ana.turnsTo("everyone");
    assertThat(ana.at("composer-closed")).containsText(ana.words("paused"));
    isOpenToAll(ana, "paused");
    isOpenToAll(ben, "paused");
    isOpenToAll(ruth, "paused");
  }

  private void afterwards() {
    ruth.removes("Ben");
    assertThat(ben.at("removed")).isVisible();
    isOpenToAll(ben, "removed");
    chidi.at("leave").click();
    chidi.at("leave-confirm").click();
    assertThat(chidi.at("left")).isVisible();
    isOpenToAll(chidi, "left");
    ruth.closes();
    assertThat(ana.at("thanks")).isVisible();
    assertThat(priya.at("over")).isVisible();
    List.of(ana, ruth, priya).forEach(person -> isOpenToAll(person, "closed"));
  }

  @Test
  void nobody_is_barred_by_what_goes_wrong(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana", "Ben"), List.of("Priya"));
    ana = visit.participant(guests, "Ana");
    ben = visit.participant(guests, "Ben", Device.SMALL_PHONE);
    ruth = visit.moderator(guests);
    priya = visit.observer(guests, "Priya");
    List.of(ana, ben).forEach(person -> person.conduct.excuseABadLine());

    somebody_takes_a_name_that_is_taken();
    somebody_is_sent_away_who_has_just_gone();
    somebody_reads_what_was_said_earlier();
    the_line_breaks(visit.house().air);
    words_of_long_ago_turn_up(guests);
    the_line_breaks_at_the_end(visit.house().air);
  }

  private void somebody_takes_a_name_that_is_taken() {
    ruth.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    ben.readsWhatTheyAreTold();
    ben.at("name").fill("Ana");
    ben.at("consent-agree").check();
    ben.at("join-button").click();
    assertThat(ben.at("consent-refused")).isVisible();
    isOpenToAll(ben, "a name that is taken");
    ben.agrees();
    List.of("Ana", "Ben").forEach(ruth::admits);
  }

  private void somebody_is_sent_away_who_has_just_gone() {
    priya.takesTheirPlace();
    ruth.at("dismiss").click();
    priya.leaves();
    isOpenToAll(priya, "departed");
    ruth.at("dismiss-confirm").click();
    assertThat(ruth.at("notice")).isVisible();
    isOpenToAll(ruth, "a notice");
    priya.takesTheirPlace();
    ruth.at("dismiss").click();
    ruth.at("dismiss-confirm").click();
    assertThat(priya.at("trouble")).containsText(priya.words("You are no longer watching"));
    isOpenToAll(priya, "dismissed");
  }

  private void somebody_reads_what_was_said_earlier() {
    ruth.starts();
    ruth.says("Here is how it goes. ".repeat(180));
    for (Person reader : List.of(ana, ruth)) {
      reader.page.locator(".talk-scroll").evaluate("talk => talk.scrollTop = 0");
    }
    ben.says("I am still reading.");
    for (Person reader : List.of(ana, ruth)) {
      assertThat(reader.at("new-messages")).isVisible();
      isOpenToAll(reader, "new messages further down");
    }
    ana.at("new-messages").click();
  }

  private void the_line_breaks(Line air) {
    air.cut();
    ben.says("Can you hear me?");
    assertThat(ben.at("pending")).isVisible();
    assertThat(ben.at("offline")).isVisible();
    isOpenToAll(ben, "offline");
    ruth.at("pause").click();
    air.mend();
    assertThat(ben.at("refused-why")).containsText(ben.words("was paused"));
    isOpenToAll(ben, "words turned back");
    ben.at("discard").click();
  }

  private void words_of_long_ago_turn_up(Guests guests) {
    ben.keeps(guests.seatOf("Ben").id(), "Some time ago.", Instant.EPOCH);
    ben.page.reload();
    assertThat(ben.at("refused-why")).containsText(ben.words("not certain"));
    isOpenToAll(ben, "words that may have been said");
  }

  private void the_line_breaks_at_the_end(Line air) {
    air.cut();
    ana.turnsTo("private");
    ana.writes("Before I go");
    ana.at("leave").click();
    ana.at("leave-confirm").click();
    assertThat(ana.at("leaving")).isVisible();
    isOpenToAll(ana, "leaving");
    ruth.closes();
    air.mend();
    assertThat(ben.at("too-late")).containsText("Some time ago.");
    isOpenToAll(ben, "words that came too late");
  }

  @Test
  void nobody_is_barred_while_the_room_is_not_reached(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana", "Ben"), List.of("Priya"));
    ana = visit.participant(guests, "Ana");
    ben = visit.participant(guests, "Ben", Device.SMALL_PHONE);
    ruth = visit.moderator(guests);
    priya = visit.observer(guests, "Priya");

    ben.page.routeWebSocket("**/socket", _ -> {});
    ben.followsTheirLink();
    ben.clicksContinue();
    assertThat(ben.page.getByText(ben.words("Connecting"))).isVisible();
    isOpenToAll(ben, "connecting");

    List.of(ana, ruth, priya).forEach(person -> person.isCutOffOnce(4400));
    ana.followsTheirLink();
    ana.clicksContinue();
    ruth.followsTheirLink();
    ruth.clicksContinue();
    priya.comesToTheMirror();
    for (Person person : List.of(ana, ruth, priya)) {
      assertThat(person.at("retry")).isVisible();
      isOpenToAll(person, "away");
    }
  }

  private static void isOpenAndShut(Person person, String dialog) {
    assertThat(person.at("dialog")).isVisible();
    isOpenToAll(person, dialog);
    person.at("dialog-close").click();
    assertThat(person.at("dialog")).hasCount(0);
  }

  private static void isOpenToAll(Person person, String screen) {
    assertThat(person.page.evaluate("document.getAnimations().length"))
        .as("things that move on %s, although %s asked for less motion", screen, person.name)
        .isEqualTo(0);
    Accessibility.isGiven(person, screen + ", " + person.name);
    Layout.isSound(person, screen + ", " + person.name);
  }
}
