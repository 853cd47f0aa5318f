package dev.halfsilver.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import java.util.List;
import java.util.stream.Stream;

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
