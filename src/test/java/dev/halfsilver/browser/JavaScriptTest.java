package dev.halfsilver.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import dev.halfsilver.room.BackEvent;
import dev.halfsilver.room.Families;
import dev.halfsilver.room.FrontEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The browser's own tests, run where they belong: in a browser, on the modules it is served. */
@ExtendWith(OpenHouse.class)
class JavaScriptTest {
  private static final Path TESTS = Path.of("src", "test", "js");
  private static final String EVENTS_OF =
      """
      async side => {
        const file = new URL('../store/' + side + '/side.js', document.scripts[1].src).href;
        return Object.keys((await import(file))[side].events);
      }
      """;

  @TestFactory
  List<DynamicContainer> the_browsers_store(Visit visit) throws IOException {
    Person browser = visit.stranger(Device.DESK);
    browser.page.route("**/js-tests/*", JavaScriptTest::serve);
    browser.opens("/");
    try (Stream<Path> files = Files.list(TESTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".test.js"))
          .sorted()
          .map(name -> DynamicContainer.dynamicContainer(name, testsIn(name, browser)))
          .toList();
    }
  }

  /** What happened and is not known there would change nothing on any screen, unnoticed. */
  @Test
  void each_side_of_the_store_knows_every_event_of_its_side(Visit visit) {
    Person browser = visit.stranger(Device.DESK);
    browser.opens("/observer");
    for (var side : Map.of("front", FrontEvent.class, "back", BackEvent.class).entrySet()) {
      assertThat((List<?>) browser.page.evaluate(EVENTS_OF, side.getKey()))
          .map(String::valueOf)
          .containsExactlyInAnyOrderElementsOf(
              Families.all(side.getValue()).stream().map(Families::name).toList());
    }
  }

  private static List<DynamicTest> testsIn(String file, Person browser) {
    List<?> names =
        (List<?>)
            browser.page.evaluate(
                "async file => Object.keys((await import(file)).tests)", at(file, browser));
    assertThat(names).as("tests in " + file).isNotEmpty();
    return names.stream()
        .map(String::valueOf)
        .map(name -> DynamicTest.dynamicTest(name, () -> run(file, name, browser)))
        .toList();
  }

  private static void run(String file, String name, Person browser) {
    Object failure =
        browser.page.evaluate(
            """
            async ([file, name]) => {
              const {tests} = await import(file);
              try {
                await tests[name]();
                return null;
              } catch (why) {
                return why.stack ?? String(why);
              }
            }
            """,
            List.of(at(file, browser), name));
    assertThat(failure).isNull();
  }

  /** Among the modules that the page has, so that tests and page are of one edition. */
  private static String at(String file, Person browser) {
    return (String)
        browser.page.evaluate(
            "file => new URL('../../js-tests/' + file, document.scripts[1].src).href", file);
  }

  private static void serve(Route route) {
    String name = Path.of(route.request().url()).getFileName().toString();
    route.fulfill(
        new Route.FulfillOptions()
            .setPath(TESTS.resolve(name))
            .setContentType("text/javascript; charset=utf-8"));
  }
}
