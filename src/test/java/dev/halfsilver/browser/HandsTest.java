package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import dev.halfsilver.room.Door;
import dev.halfsilver.study.StandardTerms;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Raised hands: the moderator and those who watch see them, the other participants do not. */
@ExtendWith(OpenHouse.class)
class HandsTest {
  private Visit visit;
  private String anaId;
  private Moderator ruth;
  private Participant ana;
  private Participant ben;
  private Observer priya;

  @BeforeEach
  void all_are_in_the_room(Visit visit) {
    this.visit = visit;
    Guests guests = visit.house().invite(List.of("Ana", "Ben"), List.of("Priya"));
    Evening evening =
        new Evening(guests, visit.house().settingOf(guests), Instant.now().minusSeconds(600));
    evening.does("Ruth", new Door.Lead());
    for (String name : List.of("Ana", "Ben")) {
      evening.does(name, new Door.Join(name, StandardTerms.of(true).version()));
      evening.does("Ruth", new Door.Admit(guests.seatOf(name).id()));
    }
    visit.house().remember(guests, evening.record());
    anaId = guests.seatOf("Ana").id().value();
    ruth = visit.moderator(guests);
    ruth.takesTheirPlace();
    ana = comesBack(visit.participant(guests, "Ana"));
    ben = comesBack(visit.participant(guests, "Ben", Device.DESK));
    priya = visit.observer(guests, "Priya");
    priya.takesTheirPlace();
  }

  @Test
  void hands_are_seen_in_their_order_and_whoever_is_called_on_is_told() {
    ruth.starts();
    ana.at("hand").click();
    assertThat(ana.at("hand")).hasAttribute("aria-pressed", "true");
    assertThat(ana.at("hand-up")).containsText(ana.words("Your hand is up."));
    assertThat(ruth.at("raised-hand")).hasCount(1);
    ben.at("hand").focus();
    ben.presses("Enter");
    assertThat(ruth.at("raised-hand")).hasCount(2);
    assertThat(ruth.at("raised-hand").first()).containsText("Ana");
    assertThat(ruth.at("hand-since").first()).containsText("0:0");
    assertThat(priya.at("hands-line"))
        .hasText(priya.words("{names} raised their hands", "Ana and Ben"));
    visit.isSoundOnEveryScreen("raised hands");
    visit.photograph("hands");

    ruth.at("raised-hand", "Ana").locator("[data-test=call-on]").click();
    assertThat(ana.at("your-turn"))
        .containsText(ana.words("It is your turn: {name} would like to hear you.", "Ruth"));
    assertThat(ana.at("hand")).hasAttribute("aria-pressed", "false");
    assertThat(ruth.at("raised-hand")).hasCount(1);
    visit.isSoundOnEveryScreen("called on");
    visit.photograph("hands-turn");
    ana.says("It leaks.");
    assertThat(ana.at("your-turn")).hasCount(0);

    ben.says("Mine does not."); // What they wanted to say has been said.
    assertThat(ben.at("hand")).hasAttribute("aria-pressed", "false");
    assertThat(ruth.at("hands")).hasCount(0);
    assertThat(priya.at("hands-line")).hasCount(0);

    assertThat(ana.frames()).anyMatch(frame -> frame.contains("\"hand/" + anaId));
    assertThat(ben.frames()).noneMatch(frame -> frame.contains("\"hand/" + anaId));
  }

  @Test
  void a_hand_is_raised_and_lowered_where_the_thumb_is_in_a_pause_too() {
    assertThat(ana.at("composer-closed")).isVisible();
    BoundingBox hand = ana.at("hand").boundingBox();
    assertThat(Math.min(hand.width, hand.height)).isGreaterThanOrEqualTo(44);
    assertThat(hand.y).isGreaterThan(740 / 2.0);
    ana.at("hand").click();
    assertThat(ruth.at("raised-hand", "Ana")).isVisible();
    Pictures.take(ana, "hands-closed");
    ana.page.reload();
    ana.isInTheRoom();
    assertThat(ana.at("hand")).hasAttribute("aria-pressed", "true");
    ana.at("hand").click();
    assertThat(ruth.at("hands")).hasCount(0);

    ana.at("hand").click();
    ruth.at("raised-hand", "Ana").locator("[data-test=lower-hand]").click();
    assertThat(ana.at("hand")).hasAttribute("aria-pressed", "false");
    assertThat(ana.at("hand-up")).hasCount(0);
  }

  private static Participant comesBack(Participant participant) {
    participant.followsTheirLink();
    participant.clicksContinue();
    participant.isInTheRoom();
    return participant;
  }
}
