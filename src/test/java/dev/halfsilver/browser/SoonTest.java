package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.WebSocketRoute;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The moment in which a question or a stimulus can be taken back before it is before the group. */
@ExtendWith(OpenHouse.class)
class SoonTest {
  private Visit visit;
  private Guests guests;
  private Moderator ruth;

  @BeforeEach
  void ruth_leads(Visit visit) {
    this.visit = visit;
    guests = visit.house().invite(List.of("Ana"), List.of());
    ruth = visit.moderator(guests);
    ruth.takesTheirPlace();
    ruth.starts();
  }

  @Test
  void a_question_is_asked_after_a_moment_and_not_before() {
    Clock clock = ruth.page.clock();
    clock.install();
    ruth.at("ask-next").click();
    assertThat(ruth.at("soon")).containsText("Let us go round the group.");
    clock.pauseAt(((Number) ruth.page.evaluate("Date.now()")).longValue() + 200);
    assertThat(ruth.at("soon")).containsText(Pattern.compile("Asking in [1-4] s"));
    assertThat(led()).containsExactly("started");
    clock.runFor(4_000);
    clock.resume();
    assertThat(ruth.at("tally")).hasCount(1);
    assertThat(ruth.at("soon")).hasCount(0);
    assertThat(led()).containsExactly("started", "asked first-name");
  }

  @Test
  void it_is_taken_back_by_escape_by_its_button_and_where_it_was_pressed() {
    ruth.writes("Still writing");
    ruth.at("composer").focus();
    ruth.presses("Alt+n");
    assertThat(ruth.at("soon")).isVisible();
    ruth.presses("Escape");
    assertThat(ruth.at("soon")).hasCount(0);
    assertThat(ruth.at("composer")).isFocused();

    ruth.presses("Alt+n");
    ruth.at("take-back").focus();
    ruth.presses("Enter");
    assertThat(ruth.at("soon")).hasCount(0);
    assertThat(ruth.at("composer")).isFocused();

    ruth.at("ask-next").click();
    assertThat(ruth.at("ask-next")).containsText("Undo");
    ruth.at("ask-next").click();
    assertThat(ruth.at("soon")).hasCount(0);
    assertThat(led()).containsExactly("started");
    assertThat(ruth.at("composer")).hasValue("Still writing");
  }

  @Test
  void it_is_put_at_once_by_who_will_not_wait() {
    ruth.presses("Alt+n", "Alt+Enter");
    assertThat(ruth.at("tally")).hasCount(1);
    ruth.asks("household");
    assertThat(ruth.at("tally")).hasCount(2);
    assertThat(led()).containsExactly("started", "asked first-name", "asked household");
  }

  @Test
  void a_second_question_takes_the_place_of_the_first_and_a_picture_goes_before_its_question() {
    ruth.at("ask-next").click();
    item("ask", "sink-view");
    assertThat(ruth.at("soon")).hasCount(1);
    ruth.presses("Alt+Enter");
    assertThat(ruth.at("tally")).hasCount(1);
    item("show", "see-bottle");
    item("ask", "bottle-first");
    assertThat(ruth.at("stage")).isVisible();
    ruth.presses("Alt+Enter");
    assertThat(ruth.at("tally")).hasCount(3);
    assertThat(led())
        .containsExactly(
            "started", "asked sink-view", "shown see-bottle", "asked bottle-first", "opened");
  }

  @Test
  void words_of_ones_own_are_asked_as_a_question_and_taken_back_become_a_draft_again() {
    Participant ana = visit.participant(guests, "Ana");
    ana.comesToTheWaitingRoom();
    ruth.admits("Ana");
    ruth.turnsTo("everyone");
    ruth.writes("What do you mean by heavy?");
    ruth.at("ask-own").click();
    assertThat(ruth.at("composer")).isEmpty();
    ruth.writes("And light?");
    ruth.presses("Escape");
    assertThat(ruth.at("composer")).hasValue("What do you mean by heavy?\nAnd light?");
    ruth.writes("What do you mean by light?");
    ruth.presses("Alt+q", "Alt+Enter");
    ana.isAsked("What do you mean by light?");
    assertThat(ruth.at("tally")).hasText("0 of 1 answered");
    assertThat(ruth.at("pending")).hasCount(0);
    assertThat(ruth.at("ask-next")).containsText("Ask");
    ruth.turnsTo("backroom");
    assertThat(ruth.at("ask-own")).hasCount(0);
  }

  @Test
  void it_is_held_for_whoever_is_on_its_buttons() {
    ruth.page.clock().install();
    ruth.at("ask-next").click();
    ruth.at("put-now").focus();
    assertThat(ruth.at("soon")).containsText("Ask it?");
    ruth.page.clock().runFor(60_000);
    assertThat(ruth.at("soon")).containsText("Ask it?");
    ruth.presses("Shift+Tab", "Shift+Tab");
    assertThat(ruth.at("soon")).containsText("Asking in 4 s");
    ruth.page.clock().runFor(4_100);
    assertThat(ruth.at("tally")).hasCount(1);
  }

  @Test
  void without_a_line_or_in_a_pause_it_waits_in_sight_and_is_never_asked_late() {
    ruth.conduct.excuse("net::ERR_");
    ruth.at("ask-next").click();
    visit.house().cable.cut();
    ruth.page.context().setOffline(true);
    assertThat(ruth.at("soon")).containsText("Waits until you are connected");
    assertThat(ruth.at("put-now")).isDisabled();
    visit.house().cable.mend();
    ruth.page.context().setOffline(false);
    assertThat(ruth.at("phase")).hasText("Live · recording");
    assertThat(ruth.at("soon")).containsText("Not asked yet");
    ruth.says("Back again.");
    assertThat(led()).containsExactly("started", "said Back again.");

    ruth.presses("Alt+p");
    assertThat(ruth.at("phase")).hasText("Paused");
    assertThat(ruth.at("soon")).containsText("Waits until the discussion goes on");
    ruth.presses("Alt+p");
    ruth.at("put-now").click();
    assertThat(ruth.at("tally")).hasCount(1);
  }

  @Test
  void what_was_sent_into_a_line_that_broke_waits_again_and_is_not_asked_late() {
    ruth.conduct.excuse("net::ERR_|WebSocket");
    AtomicBoolean breaks = new AtomicBoolean(true);
    ruth.page.routeWebSocket(
        "**/socket",
        socket -> {
          WebSocketRoute server = socket.connectToServer();
          socket.onMessage(
              frame -> {
                if (frame.text().contains("\"ask\"") && breaks.getAndSet(false)) {
                  socket.close(new WebSocketRoute.CloseOptions().setCode(4000));
                } else {
                  server.send(frame.text());
                }
              });
        });
    ruth.page.reload();
    assertThat(ruth.at("phase")).hasText("Live · recording");
    ruth.presses("Alt+n", "Alt+Enter");
    assertThat(ruth.at("soon")).isVisible();
    assertThat(ruth.at("phase")).hasText("Live · recording");
    assertThat(ruth.at("soon")).containsText("Not asked yet");
    ruth.says("Back again.");
    assertThat(led()).containsExactly("started", "said Back again.");
    ruth.at("put-now").click();
    assertThat(ruth.at("tally")).hasCount(1);
    assertThat(ruth.at("soon")).hasCount(0);
  }

  @Test
  void a_reload_loses_it_no_more_than_it_asks_it() {
    ruth.at("ask-next").click();
    assertThat(ruth.at("soon")).isVisible();
    ruth.page.reload();
    assertThat(ruth.at("soon")).containsText("Not asked yet");
    assertThat(ruth.at("soon")).containsText("Let us go round the group.");
    assertThat(led()).containsExactly("started");
    ruth.at("take-back").click();
    ruth.page.reload();
    assertThat(ruth.at("desk")).isVisible();
    assertThat(ruth.at("soon")).hasCount(0);
  }

  @Test
  void a_page_that_nobody_looks_at_asks_in_time() {
    ruth.at("ask-next").click();
    ruth.page.context().newPage().bringToFront();
    assertThat(ruth.at("tally")).hasCount(1);
    assertThat(led()).containsExactly("started", "asked first-name");
  }

  private void item(String verb, String item) {
    ruth.page.locator("[data-test=item] [data-test=" + verb + "][data-item=" + item + "]").click();
  }

  private List<String> led() {
    return ruth.hasLed(visit.house(), guests);
  }
}
