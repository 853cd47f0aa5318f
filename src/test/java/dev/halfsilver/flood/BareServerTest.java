package dev.halfsilver.flood;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.flood.crowd.Crowd;
import dev.halfsilver.flood.crowd.Load;
import dev.halfsilver.flood.crowd.Shape;
import dev.halfsilver.flood.crowd.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bare server is a fair thing to compare with only if it does what it is there for. */
final class BareServerTest {
  private static final Shape SHAPE = new Shape(2, 3, 2);

  @TempDir private Path folder;

  @Test
  void passes_on_what_is_said_to_all_in_the_room_exactly_once() throws Exception {
    try (Contender bare = BareContender.start(Cores.shared(), List.of(), folder);
        Crowd crowd = Crowd.gather(bare, SHAPE)) {
      Verdict paced = crowd.talk(new Load.Paced(100, Duration.ofMillis(500))).verdict();
      assertThat(paced.sentence()).startsWith("50 messages").contains("300 deliveries");
      String log = Files.readString(folder.resolve("bare.log"), StandardCharsets.ISO_8859_1);
      assertThat(log.split("\"type\":\"said\"", -1)).as("what is on the disk").hasSize(51);

      Verdict both = crowd.talk(new Load.Saturated(2, Duration.ofMillis(500))).verdict();
      assertThat(both.isClean()).as(both.sentence()).isTrue();
      assertThat(both.sent()).isGreaterThan(50);
    }
  }
}
