package dev.halfsilver.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The mirror over real sockets and HTTP: all that a participant gets is compared byte for byte,
 * from the first of the handshake to the close frame, and with it all that HTTP answers them.
 */
class SocketMirrorTest {
  private static final int SESSIONS = 200;

  @Test
  void being_watched_changes_nothing_that_participants_get_over_sockets_and_http(
      @TempDir Path folder) throws IOException {
    try (OpenFacility facility = new OpenFacility(folder)) {
      for (long seed = 0; seed < SESSIONS; seed++) {
        assertThat(Happened.in(facility, seed, true))
            .as("seed " + seed)
            .isEqualTo(Happened.in(facility, seed, false));
      }
    }
  }
}
