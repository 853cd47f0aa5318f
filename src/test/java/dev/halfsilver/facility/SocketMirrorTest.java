package dev.halfsilver.facility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Command;
import dev.halfsilver.room.Families;
import dev.halfsilver.room.FrontCommand;
import dev.halfsilver.room.Hands;
import dev.halfsilver.room.Pace;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
    Set<Happened.Asked> asked = new HashSet<>();
    Set<String> notYetSeen = new HashSet<>();
    Stream.of(Stage.Event.class, Pace.Event.class, Hands.Event.class)
        .flatMap(facet -> Families.all(facet).stream())
        .forEach(event -> notYetSeen.add("\"event\":{\"type\":\"" + Families.name(event) + "\""));
    try (OpenFacility facility = new OpenFacility(folder)) {
      for (long seed = 0; seed < SESSIONS; seed++) {
        Map<String, List<String>> watched = Happened.in(facility, seed, true, asked);
        assertThat(watched).as("seed " + seed).isEqualTo(Happened.in(facility, seed, false, asked));
        watched.values().forEach(got -> got.forEach(bytes -> notYetSeen.removeIf(bytes::contains)));
      }
    }
    assertThat(asked)
        .as("every command was asked by whoever can be in front")
        .containsAll(by(Role.PARTICIPANT, Command.class))
        .containsAll(by(Role.MODERATOR, FrontCommand.class));
    assertThat(notYetSeen).as("what no participant ever got").isEmpty();
  }

  private static List<Happened.Asked> by(Role role, Class<? extends Command> family) {
    return Families.all(family).stream()
        .map(type -> new Happened.Asked(role, type.asSubclass(Command.class)))
        .toList();
  }
}
