package dev.halfsilver.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What axe finds on a screen. */
final class Accessibility {
  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");
  private static final String SIZE = "target-size";

  private Accessibility() {}

  /** Holds a screen to WCAG 2.2 AA and to what is good practice beyond. */
  static void isGiven(Person on, String screen) {
    List<String> violations =
        axe(on).withTags(STANDARDS).analyze().getViolations().stream()
            .flatMap(rule -> nodes(rule, on))
            .toList();
    assertThat(violations).as("violations on: " + screen).isEmpty();
  }

  /** What a screen reader is told when the focus comes to where it is, as Chromium names it. */
  static String nameOfFocus(Person on) {
    CDPSession session = on.page.context().newCDPSession(on.page);
    JsonArray nodes = session.send("Accessibility.getFullAXTree").getAsJsonArray("nodes");
    session.detach();
    return StreamSupport.stream(nodes.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(Accessibility::isFocused)
        .map(node -> node.getAsJsonObject("name").get("value").getAsString())
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFocused(JsonObject node) {
    return node.has("properties")
        && !node.getAsJsonObject("role").get("value").getAsString().equals("RootWebArea")
        && StreamSupport.stream(node.getAsJsonArray("properties").spliterator(), false)
            .map(JsonElement::getAsJsonObject)
            .anyMatch(property -> property.get("name").getAsString().equals("focused"));
  }

  private static Stream<String> nodes(Rule rule, Person on) {
    return rule.getNodes().stream()
        .filter(node -> !rule.getId().equals(SIZE) || !isOnlyScrolledAway(node, on))
        .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getHtml());
  }

  /** A button that is half under the edge of what scrolls is as large as ever once scrolled to. */
  private static boolean isOnlyScrolledAway(CheckedNode node, Person on) {
    String target = ((List<?>) node.getTarget()).getFirst().toString();
    on.page.locator(target).evaluate("e => e.scrollIntoView({block: 'center'})");
    return axe(on).include(target).withRules(List.of(SIZE)).analyze().violationFree();
  }

  private static AxeBuilder axe(Person on) {
    return new AxeBuilder(on.page).setLegacyMode(true);
  }
}
