package dev.halfsilver.web.http;

import dev.halfsilver.office.settings.Settings;
import io.vertx.core.http.HttpServerResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every answer says to the browser, errors included, so that a page can do less harm. */
public final class SafeHeaders {
  /** For whatever is not one of our pages. */
  private static final String NOTHING_MAY_RUN =
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  private final Map<String, String> headers;

  public SafeHeaders(Settings settings) {
    this.headers = headers(settings.publicUrl().startsWith("https:"));
  }

  /** What a page may do, given the hash of its import map, or nothing when it has none. */
  static String pagePolicy(String importMapHash) {
    return "default-src 'none'; script-src 'self'"
        + (importMapHash.isEmpty() ? "" : " 'sha256-" + importMapHash + "'")
        + "; style-src 'self'; img-src 'self' blob: data:; media-src blob:; font-src 'self';"
        + " connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
  }

  public void put(HttpServerResponse response) {
    all().forEach(response.headers()::set);
  }

  /** By their names. */
  Map<String, String> all() {
    return headers;
  }

  private static Map<String, String> headers(boolean secure) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Security-Policy", NOTHING_MAY_RUN);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put(
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()");
    headers.put("Cache-Control", "no-store");
    if (secure) {
      headers.put("Strict-Transport-Security", "max-age=31536000");
    }
    return Collections.unmodifiableMap(headers);
  }
}
