package dev.halfsilver.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Proposal;
import dev.halfsilver.room.Talk;
import dev.halfsilver.room.whole.Room;
import dev.halfsilver.store.CommandRef;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BatchTest {
  @Test
  void what_one_person_asks_never_takes_an_id_of_somebody_whose_deed_is_part_of_it() {
    Batch batch = new Batch(Room.prepared(Group.session(true).setting()));
    AcceptedCommands accepted = new AcceptedCommands(new SplittableRandom(1));
    for (var asks : List.of(Group.RUTH, Group.ANA)) {
      CommandRef command = new CommandRef("command-1", "print");
      batch.add(
          asks.id(),
          command,
          batch
              .room()
              .entries(
                  List.of(
                      new Proposal(asks.id(), Channel.floor(), new Talk.Said("one")),
                      new Proposal(Group.ANA.id(), Channel.floor(), new Talk.Said("two"))),
                  Instant.EPOCH),
          accepted);
    }
    assertThat(batch.entries())
        .extracting(a -> a.entry().author() + " " + a.command().id() + " " + a.part())
        .doesNotHaveDuplicates()
        .containsExactly(
            "m_ruth command-1 0",
            "m_ana_ m_ruth/command-1 1",
            "m_ana_ command-1 0",
            "m_ana_ command-1 1");
  }
}
