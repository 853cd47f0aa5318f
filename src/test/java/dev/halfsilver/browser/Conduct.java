package dev.halfsilver.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What pages did behind their reader's back: whom they asked for something, and what they
 * complained of. A breach of the content security policy is such a complaint.
 */
final class Conduct {
  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<Pattern> excused = new ArrayList<>();
  private final String origin;

  Conduct(BrowserContext profile, String origin) {
    this.origin = origin;
    profile.onRequest(request -> requests.add(request.url()));
    profile.onConsoleMessage(this::note);
    profile.onWebError(error -> complaints.add(error.error()));
    profile.onPage(this::listen);
  }

  /** What a test provokes is no misconduct. */
  void excuse(String pattern) {
    excused.add(Pattern.compile(pattern));
  }

  /** On a line that breaks, a browser complains of everything it tries. */
  void excuseABadLine() {
    excuse("net::ERR_|Connection closed before receiving a handshake response");
  }

  List<String> requests() {
    return List.copyOf(requests);
  }

  void wasGood() {
    String host = origin.substring("http".length());
    assertThat(requests)
        .as("requests stay where the page came from")
        .allMatch(
            url ->
                url.startsWith(origin + "/")
                    || url.startsWith("ws" + host + "/socket")
                    || url.startsWith("blob:" + origin + "/")
                    || url.startsWith("data:"));
    assertThat(complaints)
        .as("the console stays empty")
        .allMatch(text -> excused.stream().anyMatch(pattern -> pattern.matcher(text).find()));
  }

  private void listen(Page page) {
    page.onWebSocket(socket -> requests.add(socket.url()));
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      complaints.add(message.text());
    }
  }
}
