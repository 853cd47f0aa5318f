package dev.halfsilver.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a page's own thread did while it was looked at, by the browser's own trace: how long each
 * task took of the processor, since a machine that is busy with something else makes none longer.
 */
final class Tasks {
  private static final String MAIN_THREAD = "CrRendererMain";
  private static final String TASK = "ThreadControllerImpl::RunTask";

  private Tasks() {}

  /** The longest task, in milliseconds, while something is done before a page. */
  static double longestWhile(Person person, Runnable something) {
    Browser browser = person.page.context().browser();
    browser.startTracing(
        person.page,
        new Browser.StartTracingOptions().setCategories(List.of("toplevel", "__metadata")));
    byte[] trace;
    try {
      something.run();
    } finally {
      trace = browser.stopTracing();
    }
    JsonNode events = House.json(new String(trace, UTF_8)).path("traceEvents");
    Set<String> threads =
        named(events, "thread_name")
            .filter(event -> event.at("/args/name").asText().equals(MAIN_THREAD))
            .map(Tasks::thread)
            .collect(Collectors.toSet());
    List<Double> times =
        named(events, TASK)
            .filter(event -> threads.contains(thread(event)) && event.has("tdur"))
            .map(Tasks::milliseconds)
            .toList();
    assertThat(times).as("tasks that were traced").hasSizeGreaterThan(10);
    return times.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  private static Stream<JsonNode> named(JsonNode events, String name) {
    return StreamSupport.stream(events.spliterator(), false)
        .filter(event -> event.path("name").asText().equals(name));
  }

  private static String thread(JsonNode event) {
    return event.path("pid").asText() + "/" + event.path("tid").asText();
  }

  /** Time of the processor; now and then the browser counts more of that than has gone by. */
  private static double milliseconds(JsonNode task) {
    return Math.min(task.path("tdur").asDouble(), task.path("dur").asDouble()) / 1000;
  }
}
