package dev.halfsilver.web.http;

import dev.halfsilver.office.DemoSheet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** All links of one session on one page, for trying things out alone. */
public final class DemoApi {
  private final AtomicReference<@Nullable DemoSheet> sheet = new AtomicReference<>();

  public void show(DemoSheet shown) {
    sheet.set(shown);
  }

  List<Endpoint<?>> endpoints() {
    return List.of(Endpoint.get("/api/demo", AccessRules.anybody(), (_, _) -> demo()));
  }

  private Response demo() {
    DemoSheet shown = sheet.get();
    if (shown == null) {
      throw new Refused(Problem.NOT_FOUND);
    }
    return Response.data(shown);
  }
}
