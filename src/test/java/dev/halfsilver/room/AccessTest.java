package dev.halfsilver.room;

import static dev.halfsilver.room.Scene.ANA;
import static dev.halfsilver.room.Scene.PRIYA;
import static dev.halfsilver.room.Scene.RUTH;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the design, cell by cell. */
class AccessTest {
  @ParameterizedTest
  @CsvSource({
    // channel, participant reads/writes, moderator, observer (where terms tell), observer (else)
    "floor,        rw, rw, r-, r-",
    "aside/m_ana_, rw, rw, r-, --",
    "aside/m_ben_, --, rw, r-, --",
    "hand/m_ana_,  r-, r-, r-, r-",
    "hand/m_ben_,  --, r-, r-, r-",
    "backroom,     --, rw, rw, rw",
    "desk,         --, rw, --, --",
    "notes/m_ana_, --, --, --, --",
    "notes/m_ruth, --, rw, --, --",
    "notes/m_priya, --, --, rw, rw",
  })
  void who_reads_and_writes_what(
      String name, String participant, String moderator, String told, String untold) {
    Channel channel = Channel.parse(name);
    assertThat(rights(ANA, channel, true)).isEqualTo(participant);
    assertThat(rights(ANA, channel, false)).isEqualTo(participant);
    assertThat(rights(RUTH, channel, true)).isEqualTo(moderator);
    assertThat(rights(PRIYA, channel, true)).isEqualTo(told);
    assertThat(rights(PRIYA, channel, false)).isEqualTo(untold);
    assertThat(rights(Member.HOUSE, channel, true)).isEqualTo("--");
  }

  private static String rights(Member member, Channel channel, boolean told) {
    return (Access.mayRead(member, channel, new Terms("v", "words", told)) ? "r" : "-")
        + (Access.mayWrite(member, channel) ? "w" : "-");
  }
}
