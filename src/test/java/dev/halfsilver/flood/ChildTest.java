package dev.halfsilver.flood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the servers that are compared take over from the program that compares them. */
final class ChildTest {
  @Test
  void both_servers_get_the_options_and_neither_gets_the_rehearsal_of_one_of_them() {
    assertThat(
            Child.passedOn(
                List.of(
                    "-Xmx1g",
                    "-XX:AOTCache=/srv/halfsilver.aot",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dfile.encoding=UTF-8")))
        .containsExactly("-Xmx1g", "--enable-native-access=ALL-UNNAMED");
  }
}
