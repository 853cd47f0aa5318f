package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketFrame;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody in front of a browser, who knows the screens by the hooks that the views carry. */
class Person {
  static final Pattern CHOSEN = Pattern.compile("is-chosen");

  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  final String name;
  final Page page;
  final Conduct conduct;
  private final String origin;
  private final List<String> frames = new ArrayList<>();
  private @Nullable UnaryOperator<String> translation;

  Person(BrowserContext profile, String origin, String name) {
    this.name = name;
    this.origin = origin;
    this.conduct = new Conduct(profile, origin);
    this.page = profile.newPage();
    page.onWebSocket(socket -> socket.onFrameReceived(this::hear));
  }

  /**
   * Has their screens in another language than English from now on.
   *
   * @param translation gives the words of a screen for English ones
   */
  final void reads(UnaryOperator<String> translation) {
    this.translation = translation;
  }

  final boolean readsEnglish() {
    return translation == null;
  }

  /**
   * What a screen says in this person's language.
   *
   * @param english the same in English, or a part of it, as the file of words has it
   * @param filled what stands in its places, in their order
   */
  final String words(String english, String... filled) {
    String said = translation == null ? english : translation.apply(english);
    for (String one : filled) {
      said = PLACE.matcher(said).replaceFirst(Matcher.quoteReplacement(one));
    }
    return said;
  }

  /** What carries this hook. */
  final Locator at(String hook) {
    return page.locator("[data-test=" + hook + "]");
  }

  final Locator at(String hook, String words) {
    return at(hook).filter(new Locator.FilterOptions().setHasText(words));
  }

  final void opens(String path) {
    page.navigate(origin + path);
    assertThat(page.locator("h1")).isVisible();
  }

  /** Follows a link as it was sent, but over this person's own line. */
  final void follows(String link) {
    opens(link.substring(link.indexOf("/join")));
  }

  final void clicksContinue() {
    at("continue").click();
  }

  /** Turns the composer to where words shall go, and looks that it did, as anybody should. */
  final void turnsTo(String destination) {
    at("to-" + destination).click();
    assertThat(at("to-" + destination)).hasClass(CHOSEN);
  }

  /** Their next connection is ended with a code as soon as they have said hello, and no other. */
  final void isCutOffOnce(int code) {
    isCutOffOnce(code, () -> {});
  }

  final void isCutOffOnce(int code, Runnable before) {
    AtomicBoolean next = new AtomicBoolean(true);
    page.routeWebSocket(
        "**/socket",
        socket -> {
          if (!next.getAndSet(false)) {
            socket.connectToServer();
            return;
          }
          socket.onMessage(
              _ -> {
                before.run();
                socket.close(new WebSocketRoute.CloseOptions().setCode(code));
              });
        });
  }

  /** Every text frame that came over this person's sockets. */
  final List<String> frames() {
    return List.copyOf(frames);
  }

  /** Has the letters of every page twice as large, as a browser's settings allow. */
  final void enlargesLetters() {
    page.evaluate("document.documentElement.style.fontSize = '200%'");
  }

  /** Presses keys one after the other, as somebody without a pointer does. */
  final void presses(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  /** Types where the cursor is. */
  final void types(String words) {
    page.keyboard().type(words);
  }

  private void hear(WebSocketFrame frame) {
    frames.add(frame.text());
  }
}
