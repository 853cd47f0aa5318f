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
    "answers/m_ana_, rw, r-, r-, r-",
    "answers/m_ben_, --, r-, r-, r-",
    "tallies,      --, r-, r-, r-",
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

  @ParameterizedTest
  @CsvSource({
    "NOTHING,    false, false",
    "TALLY,      false, true",
    "EVERYTHING, true,  true",
  })
  void observers_see_of_masked_answers_what_the_study_lets_them(
      Policy.Observers see, boolean answers, boolean tallies) {
    Terms terms = new Terms("v", "words", true);
    Policy policy = new Policy(see);
    Channel anas = new Channel.Answers(ANA.id());
    assertThat(Access.mayRead(PRIYA, anas, terms, policy)).isEqualTo(answers);
    assertThat(Access.mayRead(PRIYA, Channel.tallies(), terms, policy)).isEqualTo(tallies);
    assertThat(Access.mayRead(RUTH, anas, terms, policy)).isTrue();
  }

  private static String rights(Member member, Channel channel, boolean told) {
    return (Access.mayRead(member, channel, new Terms("v", "words", told), Policy.STANDARD)
            ? "r"
            : "-")
        + (Access.mayWrite(member, channel) ? "w" : "-");
  }
}
