package dev.halfsilver.web.http;

import dev.halfsilver.language.Language;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** The language of an answer: what the address asks for, else what the browser prefers. */
final class AskedLanguage {
  private AskedLanguage() {}

  static Language of(HttpServerRequest request) {
    return Optional.ofNullable(request.getParam("lang"))
        .flatMap(Language::of)
        .orElseGet(() -> preferred(request));
  }

  /** What the browser prefers, whatever the address says. A program that says nothing: English. */
  static Language preferred(HttpServerRequest request) {
    return Language.preferred(Optional.ofNullable(request.getHeader("Accept-Language")).orElse(""));
  }
}
