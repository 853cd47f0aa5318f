package dev.halfsilver.web.http;

import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whose pages may talk to the server. */
final class Origins {
  private final Set<String> allowed = new HashSet<>();

  Origins(Settings settings) {
    allowed.add(settings.publicUrl());
    allowed.addAll(settings.get(Catalogue.HTTP_ALLOWED_ORIGINS));
  }

  /** A socket needs an origin: browsers always send one, and it is all that guards a socket. */
  boolean mayOpenSocket(HttpServerRequest request) {
    List<String> origins = request.headers().getAll("Origin");
    return origins.size() == 1 && allows(origins.getFirst());
  }

  /** A change may come from a program, which has no origin, or from one of our pages. */
  boolean mayChange(HttpServerRequest request) {
    List<String> sites = request.headers().getAll("Sec-Fetch-Site");
    boolean foreign =
        sites.stream().anyMatch(site -> !site.equals("same-origin") && !site.equals("none"));
    return request.headers().getAll("Origin").stream().allMatch(this::allows)
        && (!foreign || mayOpenSocket(request));
  }

  private boolean allows(String origin) {
    return allowed.contains(origin.toLowerCase(Locale.ROOT));
  }
}
