package dev.halfsilver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.TestCommandLine;
import org.junit.jupiter.api.Test;

/** What bin/halfsilver and the image let Java learn a start from. */
final class RehearseTest {
  @Test
  void a_rehearsal_plays_a_session_to_its_end() {
    TestCommandLine rehearsal = TestCommandLine.run("rehearse");
    assertThat(rehearsal.exitCode()).as(rehearsal.err()).isZero();
  }
}
