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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A talk of 30,000 lines opens and goes on, and no page is held up for longer than one notices: or,
 * where this machine needs that long for a short talk too, not much longer than by that.
 */
@ExtendWith(OpenHouse.class)
class LongTalkTest {
  private static final int LINES = 30_000;
  private static final int A_FEW = 300;

  /** How much longer a long talk may take than a short one, on a machine that is slow. */
  private static final double NOT_MUCH = 1.3;

  /** In milliseconds: from there on a key that is pressed seems to hang. */
  private static final double NOTICED = 50;

  /** The shortest of so many rounds counts, because a busy machine only ever makes one longer. */
  private static final int ROUNDS = 6;

  private static final List<String> GROUP = List.of("Ana", "Ben", "Chidi");

  /** A session in which so much was said that its floor ends with entry {@code last}. */
  private record Talking(Visit visit, Guests guests, int last) {
    static Talking of(Visit visit, int lines) {
      Guests guests = visit.house().invite(GROUP, List.of("Priya"));
      Evening evening =
          new Evening(
              guests, visit.house().settingOf(guests), Instant.now().minusSeconds(2L * lines));
      evening.does("Ruth", new Door.Lead()).does("Priya", new Observers.Observe());
      String terms = StandardTerms.of(true, Language.ENGLISH).version();
      for (String name : GROUP) {
        evening.does(name, new Door.Join(name, terms));
        evening.does("Ruth", new Door.Admit(guests.seatOf(name).id()));
      }
      evening.does("Ruth", new Control.Start());
      for (int i = 0; i < lines; i++) {
        evening
            .after(1)
            .does(
                GROUP.get(i % GROUP.size()), new Talk.Say("Line " + i + ": mine leaks when full."));
      }
      visit.house().remember(guests, evening.record());
      // Who came, that it began, and what was said.
      return new Talking(visit, guests, 1 + GROUP.size() + 1 + lines);
    }
  }

  /** The longest tasks of a page, in milliseconds, while it opens and while messages come. */
  private record Longest(double opening, double taking) {}

  /** Opens somebody's page, and has messages come. */
  private interface Role {
    Longest playedIn(Talking talking);
  }

  @Test
  void a_participants_page_opens_and_takes_messages_without_a_long_task(Visit visit) {
    isNotHeldUp(
        visit,
        talking -> {
          Participant ana = visit.participant(talking.guests(), "Ana");
          ana.followsTheirLink();
          ana.clicksContinue();
          return longest(talking, ana, opening(talking, ana), moderator(talking));
        });
  }

  @Test
  void a_moderators_page_opens_and_takes_messages_without_a_long_task(Visit visit) {
    isNotHeldUp(
        visit,
        talking -> {
          Moderator ruth = moderator(talking);
          return longest(talking, ruth, opening(talking, ruth), ruth);
        });
  }

  @Test
  void an_observers_page_opens_and_takes_messages_without_a_long_task(Visit visit) {
    isNotHeldUp(
        visit,
        talking -> {
          Observer priya = visit.observer(talking.guests(), "Priya");
          priya.takesTheirPlace();
          return longest(talking, priya, opening(talking, priya), moderator(talking));
        });
  }

  private static void isNotHeldUp(Visit visit, Role role) {
    Longest longest = role.playedIn(Talking.of(visit, LINES));
    if (Math.max(longest.opening(), longest.taking()) >= NOTICED) {
      Longest usual = role.playedIn(Talking.of(visit, A_FEW));
      assertThat(longest.opening())
          .as("longest task while a page opens")
          .isLessThan(Math.max(NOTICED, NOT_MUCH * usual.opening()));
      assertThat(longest.taking())
          .as("longest task while messages come")
          .isLessThan(Math.max(NOTICED, NOT_MUCH * usual.taking()));
    }
  }

  private static Moderator moderator(Talking talking) {
    Moderator ruth = talking.visit().moderator(talking.guests());
    ruth.followsTheirLink();
    ruth.clicksContinue();
    return ruth;
  }

  private static double opening(Talking talking, Person person) {
    sees(person, talking.last());
    return longestWhile(
        person,
        () -> {
          person.page.reload();
          sees(person, talking.last());
        });
  }

  private static Longest longest(Talking talking, Person person, double opening, Moderator ruth) {
    AtomicInteger last = new AtomicInteger(talking.last());
    double taking =
        longestWhile(
            person,
            () -> {
              int next = last.incrementAndGet();
              ruth.says("And one more, number " + next + ".");
              sees(person, next);
            });
    return new Longest(opening, taking);
  }

  private static double longestWhile(Person person, Runnable something) {
    double longest = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS && longest >= NOTICED; round++) {
      longest = Math.min(longest, Tasks.longestWhile(person, something));
    }
    return longest;
  }

  /** Asked for by its place, which costs the page nothing: to look through words would. */
  private static void sees(Person person, int line) {
    person.page.waitForSelector("[data-key='floor/" + line + "']");
  }
}
