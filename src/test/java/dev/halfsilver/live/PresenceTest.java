package dev.halfsilver.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Door;
import dev.halfsilver.room.FrontCommand;
import dev.halfsilver.room.Member;
import dev.halfsilver.store.Epoch;
import dev.halfsilver.wire.ClientFrame;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the others are told when somebody's connection comes and goes. */
class PresenceTest {
  private static final String RUTH_AND_ANA =
      "{\"type\":\"present\",\"channel\":\"floor\",\"members\":[\"m_ruth\",\"m_ana_\"],\"count\":2}";
  private static final String RUTH =
      "{\"type\":\"present\",\"channel\":\"floor\",\"members\":[\"m_ruth\"],\"count\":1}";

  private final Proceedings room = Halves.of(Group.session(true), RoomLimits.USUAL).front();
  private final Screen ruths = new Screen();
  private Seating ana;

  @BeforeEach
  void both_are_in_the_room() {
    Seating ruth = connects(Group.RUTH, ruths);
    asks(ruth, "ruth-leads", new Door.Lead());
    ana = connects(Group.ANA, new Screen());
    asks(ana, "ana-joins", new Door.Join("Ana", Group.TERMS));
    asks(ruth, "ruth-admits", new Door.Admit(Group.ANA.id()));
    assertThat(told()).endsWith(RUTH_AND_ANA);
    ruths.received().clear();
  }

  @Test
  void who_comes_back_within_a_moment_was_never_away_for_the_others() {
    for (int i = 0; i < 1_860; i++) {
      takes(new RoomMessage.Detach(ana), at(i));
      ana = connects(Group.ANA, new Screen());
      takes(new RoomMessage.Beat(), at(i));
    }
    assertThat(told()).isEmpty();
  }

  @Test
  void who_stays_away_is_gone_at_the_first_beat_after_that_moment_and_comes_back_at_once() {
    takes(new RoomMessage.Detach(ana), at(0));
    takes(new RoomMessage.Beat(), at(2_999));
    assertThat(told()).isEmpty();
    takes(new RoomMessage.Beat(), at(3_000));
    assertThat(told()).containsExactly(RUTH);
    connects(Group.ANA, new Screen());
    assertThat(told()).containsExactly(RUTH, RUTH_AND_ANA);
  }

  @Test
  void who_leaves_is_gone_at_once() {
    asks(ana, "ana-leaves", new Door.Leave());
    assertThat(told()).containsExactly(RUTH);
  }

  @Test
  void who_has_another_connection_is_not_gone() {
    connects(Group.ANA, new Screen());
    takes(new RoomMessage.Detach(ana), at(0));
    takes(new RoomMessage.Beat(), at(60_000));
    assertThat(told()).isEmpty();
  }

  private List<String> told() {
    return ruths.received().stream()
        .filter(f -> f.contains("\"present\",\"channel\":\"floor\""))
        .toList();
  }

  private Seating connects(Member member, Screen screen) {
    Seating seating =
        new Seating(member, new Epoch("a-history", true), ClientFrame.Known.NOTHING, screen, null);
    screen.reads(seating.outbox());
    takes(new RoomMessage.Attach(seating), at(0));
    return seating;
  }

  private void asks(Seating seating, String id, FrontCommand command) {
    Batch batch = room.newBatch();
    ClientFrame.Ask ask = ClientFrame.Ask.of(id, command);
    room.take(batch, new RoomMessage.Asked(seating, ask), at(0));
    boolean _ = room.commit(batch);
    room.audience().wake();
  }

  private void takes(RoomMessage message, Instant now) {
    room.take(room.newBatch(), message, now);
    room.audience().wake();
  }

  private static Instant at(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
