package dev.halfsilver.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.office.settings.SettingsReader;
import dev.halfsilver.web.TestFacility;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever guesses links is stopped by where they are, and cannot say that they are elsewhere. */
final class GuessedLinksTest {
  private static final String GUESS = "{\"secret\":\"" + "A".repeat(43) + "\"}";

  @TempDir Path folder;

  @Test
  void without_a_proxy_a_header_makes_nobody_somebody_else() throws Exception {
    try (TestFacility house = TestFacility.open(behind(""), folder)) {
      assertThat(guess(house, "203.0.113.1")).isEqualTo(404);
      assertThat(guess(house, "203.0.113.2")).isEqualTo(404);
      assertThat(guess(house, "203.0.113.3")).isEqualTo(429);
    }
  }

  @Test
  void behind_a_proxy_each_caller_is_counted_alone_whatever_they_make_up() throws Exception {
    try (TestFacility house = TestFacility.open(behind("127.0.0.1"), folder)) {
      assertThat(guess(house, "198.51.100.1, 203.0.113.1")).isEqualTo(404);
      assertThat(guess(house, "198.51.100.2, 203.0.113.1")).isEqualTo(404);
      assertThat(guess(house, "198.51.100.3, 203.0.113.1")).isEqualTo(429);
      assertThat(guess(house, "203.0.113.1, 203.0.113.2")).isEqualTo(404);
    }
  }

  private static int guess(TestFacility house, String forwarded) throws Exception {
    return house
        .send(
            HttpRequest.newBuilder(house.uri("/api/enter"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", forwarded)
                .POST(BodyPublishers.ofString(GUESS)))
        .statusCode();
  }

  private static Settings behind(String proxies) throws Exception {
    return SettingsReader.read(Optional.empty(), Map.of("HALFSILVER_HTTP_TRUSTED_PROXIES", proxies))
        .with(Catalogue.LIMITS_UNKNOWN_LINKS_PER_MINUTE, 2);
  }
}
