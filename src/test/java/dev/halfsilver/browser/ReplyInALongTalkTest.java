package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Talk;
import dev.halfsilver.study.StandardTerms;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reply shows what it is to though a page has not drawn that yet, and leads there. */
@ExtendWith(OpenHouse.class)
class ReplyInALongTalkTest {
  @Test
  void a_page_goes_back_as_far_as_is_needed_to_show_what_was_replied_to(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of("Priya"));
    visit.house().remember(guests, longTalk(visit, guests).record());
    Participant ana = visit.participant(guests, "Ana");
    Moderator ruth = visit.moderator(guests);
    Observer priya = visit.observer(guests, "Priya", Device.PHONE);
    ana.followsTheirLink();
    ana.clicksContinue();
    if (ana.at("come-back").isVisible()) {
      ana.at("come-back").click();
    }
    ruth.followsTheirLink();
    ruth.clicksContinue();
    priya.comesToTheMirror();
    for (Person person : List.of(ana, ruth, priya)) {
      Locator quote = person.at("quote");
      assertThat(quote).containsText("The first of all.");
      Locator said = person.page.locator(".message-text").getByText("The first of all.");
      assertThat(said).hasCount(0);
      quote.click();
      assertThat(said).isInViewport();
      assertThat(person.at("message").filter(new Locator.FilterOptions().setHas(said))).isFocused();
      assertThat(person.page.locator("[data-found]")).hasCount(0);
    }
  }

  private static Evening longTalk(Visit visit, Guests guests) {
    Evening evening =
        new Evening(guests, visit.house().settingOf(guests), Instant.now().minusSeconds(3_000));
    evening.does("Ruth", new Door.Lead());
    evening.does("Ana", new Door.Join("Ana", StandardTerms.of(true).version()));
    evening.does("Ruth", new Door.Admit(guests.seatOf("Ana").id()));
    evening.does("Ruth", new Control.Start());
    evening.does("Ruth", new Talk.Say("The first of all."));
    long first = evening.record().getLast().entry().seq();
    for (int i = 0; i < 500; i++) {
      evening.after(5).does("Ana", new Talk.Say("Line " + i));
    }
    return evening.does("Ana", new Talk.Say("To the first.", OptionalLong.of(first)));
  }
}
