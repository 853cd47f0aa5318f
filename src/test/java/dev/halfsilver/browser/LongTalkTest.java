package dev.halfsilver.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.language.Language;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.Talk;
import dev.halfsilver.study.StandardTerms;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A talk of 30,000 lines opens and goes on, and no page is held up for longer than one notices. */
@ExtendWith(OpenHouse.class)
class LongTalkTest {
  private static final int LINES = 30_000;

  /** In milliseconds: from there on a key that is pressed seems to hang. */
  private static final double NOTICED = 50;

  /** The shortest of so many rounds counts, because a busy machine only ever makes one longer. */
  private static final int ROUNDS = 6;

  private static final List<String> GROUP = List.of("Ana", "Ben", "Chidi");

  private Guests guests;
  private int last;

  @BeforeEach
  void talk(Visit visit) {
    guests = visit.house().invite(GROUP, List.of("Priya"));
    Evening evening =
        new Evening(
            guests, visit.house().settingOf(guests), Instant.now().minusSeconds(2L * LINES));
    evening.does("Ruth", new Door.Lead()).does("Priya", new Observers.Observe());
    String terms = StandardTerms.of(true, Language.ENGLISH).version();
    for (String name : GROUP) {
      evening.does(name, new Door.Join(name, terms));
      evening.does("Ruth", new Door.Admit(guests.seatOf(name).id()));
    }
    evening.does("Ruth", new Control.Start());
    for (int i = 0; i < LINES; i++) {
      evening
          .after(1)
          .does(GROUP.get(i % GROUP.size()), new Talk.Say("Line " + i + ": mine leaks when full."));
    }
    visit.house().remember(guests, evening.record());
    last = 1 + GROUP.size() + 1 + LINES; // Who came, that it began, and what was said.
  }

  @Test
  void a_participants_page_opens_and_takes_messages_without_a_long_task(Visit visit) {
    Participant ana = visit.participant(guests, "Ana");
    ana.followsTheirLink();
    ana.clicksContinue();
    opensWithoutALongTask(ana);
    Moderator ruth = visit.moderator(guests);
    ruth.followsTheirLink();
    ruth.clicksContinue();
    takesMessagesWithoutALongTask(ana, ruth);
  }

  @Test
  void a_moderators_page_opens_and_takes_messages_without_a_long_task(Visit visit) {
    Moderator ruth = visit.moderator(guests);
    ruth.followsTheirLink();
    ruth.clicksContinue();
    opensWithoutALongTask(ruth);
    takesMessagesWithoutALongTask(ruth, ruth);
  }

  @Test
  void an_observers_page_opens_and_takes_messages_without_a_long_task(Visit visit) {
    Observer priya = visit.observer(guests, "Priya");
    priya.takesTheirPlace();
    opensWithoutALongTask(priya);
    Moderator ruth = visit.moderator(guests);
    ruth.followsTheirLink();
    ruth.clicksContinue();
    takesMessagesWithoutALongTask(priya, ruth);
  }

  private void opensWithoutALongTask(Person person) {
    sees(person, last);
    isNotHeldUp(
        person,
        () -> {
          person.page.reload();
          sees(person, last);
        });
  }

  private void takesMessagesWithoutALongTask(Person person, Moderator ruth) {
    isNotHeldUp(
        person,
        () -> {
          last++;
          ruth.says("And one more, number " + last + ".");
          sees(person, last);
        });
  }

  private static void isNotHeldUp(Person person, Runnable something) {
    double longest = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS && longest >= NOTICED; round++) {
      longest = Math.min(longest, Tasks.longestWhile(person, something));
    }
    assertThat(longest).as("longest task of " + person.name + "'s page").isLessThan(NOTICED);
  }

  /** Asked for by its place, which costs the page nothing: to look through words would. */
  private static void sees(Person person, int line) {
    person.page.waitForSelector("[data-key='floor/" + line + "']");
  }
}
