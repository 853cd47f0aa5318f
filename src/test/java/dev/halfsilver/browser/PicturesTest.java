package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.halfsilver.room.BackCommand;
import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Talk;
import dev.halfsilver.study.StandardTerms;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keeps a picture of every screen, in the middle of the demo's session. */
@ExtendWith(OpenHouse.class)
class PicturesTest {
  private static final String ON_THE_PHONE = "Çağla";
  private static final String SLOW = "Jürgen";
  private static final String PRIYA = "Priya (Brand)";
  private static final String MATTHIEU = "Matthieu (Agency)";

  private final Script script = new Script();
  private Guests guests;
  private Evening evening;

  @Test
  void every_screen_has_its_picture_before_a_session(Visit visit) {
    guests = visit.house().invite(script.participants(), script.observers());
    visit.house().exhibit(guests);
    Person stranger = visit.stranger(Device.DESK);
    stranger.opens("/");
    Pictures.take(stranger, "welcome");
    stranger.opens("/demo");
    Pictures.take(stranger, "demo");
    Participant cagla = visit.participant(guests, ON_THE_PHONE);
    cagla.followsTheirLink();
    Pictures.take(cagla, "join");
    cagla.clicksContinue();
    assertThat(cagla.at("consent")).isVisible();
    Pictures.takeWhole(cagla, "consent");
    cagla.agrees();
    Pictures.takeWhole(cagla, "waiting");
  }

  @Test
  void every_screen_has_its_picture_in_the_middle_of_a_session(Visit visit) {
    guests = visit.house().invite(script.participants(), script.observers());
    evening =
        new Evening(guests, visit.house().settingOf(guests), Instant.now().minusSeconds(1757));
    they_come();
    they_talk_about_washing_up();
    they_look_at_the_bottle();
    visit.house().remember(guests, evening.record());

    Map<String, Participant> group = new TreeMap<>();
    for (String name : script.participants()) {
      Device device = name.equals(ON_THE_PHONE) ? Device.PHONE : Device.DESK;
      Participant one = visit.participant(guests, name, device);
      one.followsTheirLink();
      one.clicksContinue();
      one.isInTheRoom();
      group.put(name, one);
    }
    Observer matthieu = visit.observer(guests, MATTHIEU);
    matthieu.takesTheirPlace();
    Observer priya = visit.observer(guests, PRIYA);
    priya.takesTheirPlace();
    Moderator ruth = visit.moderator(guests);
    ruth.followsTheirLink();
    ruth.clicksContinue();
    assertThat(ruth.at("present-count")).containsText("6 of 6");
    assertThat(ruth.at("stimulus").locator("img")).isVisible();

    Participant slow = group.get(SLOW);
    slow.writes("Looks");
    assertThat(ruth.at("tally").last()).containsText("5 of 6 answered · 1 typing · not yet Jürgen");
    Pictures.take(ruth, "moderator");
    ruth.writes("Thank you all. Jürgen, what do you see?");
    slow.writes("Looks sol");
    assertThat(priya.at("tally").last()).containsText("1 typing");
    Pictures.take(priya, "observer");
    slow.writes("Looks solid");
    ruth.writes("Thank you. Jürgen, what do you see?");
    Participant onThePhone = group.get(ON_THE_PHONE);
    assertThat(onThePhone.at("typing")).containsText(Pattern.compile("and .+ are writing"));
    Pictures.take(onThePhone, "participant-phone");
    onThePhone.page.setViewportSize(412, 915);
    Pictures.take(onThePhone, "participant-large-phone");
    Pictures.take(group.get("João"), "participant-desk");
  }

  private void they_come() {
    evening.does("Ruth", new Door.Lead());
    evening.after(20).does(PRIYA, new Observers.Observe());
    evening.after(9).does(MATTHIEU, new Observers.Observe());
    for (String name : script.participants()) {
      evening.after(11).does(name, new Door.Join(name, termsVersion()));
    }
    for (String name : script.participants()) {
      evening.after(1).does("Ruth", new Door.Admit(guests.seatOf(name).id()));
    }
  }

  private void they_talk_about_washing_up() {
    evening.after(15).does("Ruth", new Control.Start());
    evening.after(5).does("Ruth", new Talk.Say(script.welcome()));
    asks("first-name");
    script.participants().forEach(name -> answers(name, "first-name", 25));
    evening.after(60).does(PRIYA, remark(PRIYA, "first-name"));
    asks("sink-view");
    script.participants().forEach(name -> answers(name, "sink-view", 25));
    evening.does(PRIYA, remark(PRIYA, "sink-view"));
    evening.after(60);
    asks("running-out");
    script.participants().forEach(name -> answers(name, "running-out", 40));
    evening.after(20).does(MATTHIEU, remark(MATTHIEU, "running-out"));
    evening.after(540);
  }

  private void they_look_at_the_bottle() {
    evening.after(120).does("Ruth", new Stage.Show("see-bottle"));
    evening.after(2).does(PRIYA, remark(PRIYA, "see-bottle"));
    evening.after(3).does(MATTHIEU, remark(MATTHIEU, "see-bottle"));
    evening.after(20);
    asks("bottle-first-detail");
    answers("Bożena", "bottle-first-detail", 14);
    answers("Siobhán", "bottle-first-detail", 11);
    evening.after(4).does(PRIYA, remark(PRIYA, "bottle-first-detail"));
    answers("Thảo", "bottle-first-detail", 9);
    answers("João", "bottle-first-detail", 8);
    answers(ON_THE_PHONE, "bottle-first-detail", 10);
    tells(ON_THE_PHONE, "sorry if i drop out, theres a tunnel coming");
    tells("Ruth", "No trouble: what you write is kept.");
    evening.after(6).does(MATTHIEU, remark(MATTHIEU, "bottle-first"));
    evening.after(2).does(PRIYA, new Backtalk.Note("Ask R&D about the weight of the glass."));
    evening.after(3).does("Ruth", new Backtalk.Remark("I will ask Jürgen next, then the coins."));
  }

  private void asks(String item) {
    evening.after(8).does("Ruth", new Stage.Ask(item));
  }

  private void answers(String name, String item, int seconds) {
    for (String line : script.lines(name, item)) {
      evening.after(seconds).does(name, new Talk.Say(line));
    }
  }

  private void tells(String name, String words) {
    evening.after(7).does(name, new Talk.Tell(guests.seatOf(ON_THE_PHONE).id(), words));
  }

  private BackCommand remark(String name, String item) {
    return new Backtalk.Remark(script.lines(name, item).getFirst());
  }

  private static String termsVersion() {
    return StandardTerms.of(true).version();
  }
}
