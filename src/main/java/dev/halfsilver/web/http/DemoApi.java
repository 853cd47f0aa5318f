package dev.halfsilver.web.http;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** All links of one session on one page, for trying things out alone. */
public final class DemoApi {
  private final AtomicReference<@Nullable Sheet> sheet = new AtomicReference<>();

  /** What the page shows. */
  public record Sheet(String topic, List<DemoSeat> seats) {}

  /**
   * One way in.
   *
   * @param played whether one of the scripted group holds the seat, so that nobody else should
   */
  public record DemoSeat(String role, String name, String link, boolean played) {}

  public void show(Sheet shown) {
    sheet.set(shown);
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/api/demo", this::demo));
  }

  private Answer demo(Asked asked) {
    Sheet shown = sheet.get();
    if (shown == null) {
      throw new Refused(Problem.NOT_FOUND);
    }
    return Answer.told(shown);
  }
}
