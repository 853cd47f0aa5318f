package dev.halfsilver.web.http;

import dev.halfsilver.web.settings.Settings;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;

/** What every answer says to the browser, errors included, so that a page can do less harm. */
public final class SafeHeaders {
  /** For whatever is not one of our pages. */
  private static final String NOTHING_MAY_RUN =
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  private final boolean secure;

  public SafeHeaders(Settings settings) {
    this.secure = settings.publicUrl().startsWith("https:");
  }

  /** What a page may do, given the hash of its import map, or nothing when it has none. */
  static String pagePolicy(String importMapHash) {
    return "default-src 'none'; script-src 'self'"
        + (importMapHash.isEmpty() ? "" : " 'sha256-" + importMapHash + "'")
        + "; style-src 'self'; img-src 'self' blob: data:; media-src blob:; font-src 'self';"
        + " connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
  }

  public void put(HttpServerResponse response) {
    MultiMap headers = response.headers();
    headers.set("Content-Security-Policy", NOTHING_MAY_RUN);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set(
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()");
    headers.set("Cache-Control", "no-store");
    if (secure) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
