package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.language.Language;
import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Talk;
import dev.halfsilver.study.StandardTerms;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A transcript as a page is for everybody too, in each language, on a desk and on a phone. */
@ExtendWith(OpenHouse.class)
class TranscriptPageTest {
  @Test
  void a_transcript_bars_nobody_in_any_language(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana", "Ben"), List.of("Priya"), Language.GERMAN);
    visit.house().remember(guests, everything(visit, guests).record());
    for (Device device : List.of(Device.DESK, Device.SMALL_PHONE)) {
      Person reader = visit.stranger(device);
      for (Language language : List.of(Language.GERMAN, Language.ENGLISH)) {
        for (String edition : List.of("full", "client")) {
          reader.page.setContent(visit.house().transcriptPage(guests.session(), edition, language));
          String page = String.join(", ", "a transcript", edition, language.tag(), device.name());
          assertThat(reader.page.locator("html")).hasAttribute("lang", language.tag());
          assertThat(reader.page.getByText("Meiner tropft immer.").first()).isVisible();
          Accessibility.isGiven(reader, page);
          assertThat(reader.page.evaluate("document.documentElement.scrollWidth - innerWidth"))
              .as("pixels to scroll sideways in " + page)
              .isEqualTo(0);
          Pictures.takeWhole(reader, page.replace(", ", "-").replace(' ', '-'));
        }
      }
    }
  }

  /** One of each thing that a transcript can have in it. */
  private static Evening everything(Visit visit, Guests guests) {
    MemberId ana = guests.seatOf("Ana").id();
    String terms = StandardTerms.of(true, Language.GERMAN).version();
    Evening evening =
        new Evening(guests, visit.house().settingOf(guests), Instant.now().minusSeconds(3_000));
    evening.does("Ruth", new Door.Lead()).does("Priya", new Observers.Observe());
    for (String name : List.of("Ana", "Ben")) {
      evening.does(name, new Door.Join(name, terms));
      evening.does("Ruth", new Door.Admit(guests.seatOf(name).id()));
    }
    evening.after(60).does("Ruth", new Control.Start());
    evening.after(5).does("Ruth", new Stage.Ask("running-out"));
    evening.after(20).does("Ana", new Talk.Say("Meiner tropft immer."));
    long first = evening.record().getLast().entry().seq();
    evening.after(20).does("Ben", new Talk.Say("Meiner auch.", OptionalLong.of(first)));
    evening.after(5).does("Ben", new Talk.Say("Ich nehme das zurück."));
    long back = evening.record().getLast().entry().seq();
    evening.after(5).does("Ben", new Talk.Retract(Channel.floor(), back));
    evening.after(9).does("Ruth", new Stage.Show("see-bottle"));
    evening.after(9).does("Ruth", new Talk.Tell(ana, "Mögen Sie mehr sagen?"));
    evening.after(9).does("Ana", new Talk.Tell(ana, "Lieber nicht."));
    evening.after(9).does("Priya", new Backtalk.Remark("Hört, hört."));
    evening.after(9).does("Ruth", new Backtalk.Note("Später noch einmal."));
    evening.after(9).does("Ruth", new Talk.Mute(ana));
    evening.after(9).does("Ruth", new Control.Pause()).does("Ruth", new Control.Resume());
    return evening.after(9).does("Ruth", new Control.Close());
  }
}
