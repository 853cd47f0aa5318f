package dev.halfsilver.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.live.Connection;
import dev.halfsilver.live.Connection.LoopSignal;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.wire.CloseCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is remembered of people, and for how long. */
class PeopleTest {
  private static final MemberId ANA = new MemberId("m_ana_");

  private final SocketLimits limits = SocketLimits.of(Settings.defaults());
  private final People people = new People(limits, 0);

  @Test
  void who_comes_back_finds_their_limits_as_they_left_them() {
    for (int i = 0; i < limits.hellosAtOnce(); i++) {
      comesAndGoes(ANA, 0);
    }
    assertThat(comes(ANA, 0)).contains(CloseCode.TOO_FREQUENT);
    assertThat(comes(ANA, 999)).contains(CloseCode.TOO_FREQUENT);
    assertThat(comes(ANA, 1_000)).isEmpty();
  }

  @Test
  void who_is_gone_and_as_good_as_new_is_forgotten() {
    for (int i = 0; i < 1_000; i++) {
      comesAndGoes(new MemberId("m_" + i + "__"), i);
    }
    assertThat(comes(ANA, 30_000)).isEmpty();
    assertThat(people.size()).isEqualTo(1);
    assertThat(comes(new MemberId("m_ben_"), 60_000)).isEmpty();
    assertThat(people.connections(ANA)).as("is still here").hasSize(1);
  }

  private Optional<CloseCode> comes(MemberId member, long now) {
    return people.comes(member, new Nothing(), now, _ -> {});
  }

  private void comesAndGoes(MemberId member, long now) {
    Connection connection = new Nothing();
    assertThat(people.comes(member, connection, now, person -> person.goes(connection))).isEmpty();
  }

  /** A connection over which nothing goes. */
  private static final class Nothing implements Connection {
    @Override
    public LoopSignal wake() {
      return () -> {};
    }

    @Override
    public void close(CloseCode code) {}
  }
}
