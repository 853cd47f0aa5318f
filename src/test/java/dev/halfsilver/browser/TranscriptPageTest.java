package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.language.Language;
import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Talk;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.ActivityExamples;
import dev.halfsilver.room.activity.Answer;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.Passing;
import dev.halfsilver.study.StandardTerms;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
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
    activities(evening);
    evening.after(9).does("Priya", new Backtalk.Remark("Hört, hört."));
    evening.after(9).does("Ruth", new Backtalk.Note("Später noch einmal."));
    evening.after(9).does("Ruth", new Talk.Mute(ana));
    evening.after(9).does("Ruth", new Control.Pause()).does("Ruth", new Control.Resume());
    return evening.after(9).does("Ruth", new Control.Close());
  }

  /** Each kind that needs no stimulus: opened, answered, revealed and passed. */
  private static void activities(Evening evening) {
    SplittableRandom random = new SplittableRandom(4);
    new TreeMap<>(ActivityExamples.TASKS)
        .forEach(
            (kind, task) -> {
              if (task.stimulus().isEmpty()) {
                Activity activity =
                    new Activity("Aufgabe: " + kind, Masking.UNTIL_REVEALED, 0, task);
                evening.after(9).does("Ruth", new Activities.OpenOwn(activity));
                String name = opened(evening);
                for (String person : List.of("Ana", "Ben")) {
                  Answer answer = ActivityExamples.answer(task, random);
                  evening.after(5).does(person, new Activities.GiveAnswer(name, 1, answer));
                }
                evening.after(5).does("Ruth", new Activities.Reveal(name, 1));
                evening.after(5).does("Ben", new Activities.Pass(name, 1, Passing.RATHER_NOT));
                evening.after(5).does("Ruth", new Activities.EndActivity(name, 1));
              }
            });
  }

  private static String opened(Evening evening) {
    return evening.record().reversed().stream()
        .map(recorded -> recorded.entry().event())
        .filter(Activities.Opened.class::isInstance)
        .map(event -> ((Activities.Opened) event).activity())
        .findFirst()
        .orElseThrow();
  }
}
