package dev.halfsilver.flood;

import dev.halfsilver.flood.crowd.Crowd;
import dev.halfsilver.flood.crowd.Shape;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Talk;
import dev.halfsilver.store.Addition;
import dev.halfsilver.store.CommandRef;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.RoomRecord;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.SessionId;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Two long sessions in a data folder: one to export and one to wake. Their rooms are opened over
 * the protocol by a server that is then stopped; what is said in them goes straight into the store,
 * which takes seconds where talking would take an hour.
 *
 * @param toExport the id of one
 * @param toWake the link of the other's moderator
 */
record LongSessions(String toExport, String toWake) {
  private static final int AT_ONCE = 1_000;
  private static final String WORDS =
      " I would fill it again if the shop were on my way, but not if I had to carry the bottle"
          + " around all day";

  /** Blocks until they are there and no server uses the folder. */
  static LongSessions prepare(Cores cores, Path folder, int entries)
      throws IOException, InterruptedException {
    List<HeldSeats.Held> held = prepare(cores, folder, new Shape(2, 3, 0), entries);
    return new LongSessions(held.getFirst().session(), held.getLast().moderator());
  }

  /** As many as wanted. Blocks until they are there and no server uses the folder. */
  static List<HeldSeats.Held> prepare(Cores cores, Path folder, Shape shape, int entries)
      throws IOException, InterruptedException {
    List<HeldSeats.Held> held = new ArrayList<>();
    ProductContender product = ProductContender.start(cores, List.of(), folder);
    try {
      HeldSeats host = new HeldSeats(product, 0);
      try (Crowd crowd = Crowd.gather(host, shape)) {
        for (int room = 0; room < crowd.rooms(); room++) {
          held.add(host.of(crowd.moderator(room)));
        }
      }
    } finally {
      product.close();
    }
    try (Store store = Store.open(ProductContender.data(folder), new SecureRandom())) {
      for (HeldSeats.Held each : held) {
        try (RoomRecord record = store.journal().open(new SessionId(each.session()))) {
          talk(record, entries);
        }
      }
    }
    return held;
  }

  /** Goes on after what is recorded. */
  private static void talk(RoomRecord record, int entries) {
    List<Recorded> until = new ArrayList<>();
    record.recorded().forEach(until::add);
    List<MemberId> people =
        until.stream()
            .map(Recorded::entry)
            .filter(entry -> entry.event() instanceof Door.Agreed)
            .map(Entry::author)
            .toList();
    long floor =
        until.stream().filter(each -> each.entry().channel().equals(Channel.floor())).count();
    Instant at = until.getLast().entry().at();
    List<Addition> next = new ArrayList<>();
    for (int i = 1; i <= entries; i++) {
      next.add(
          new Addition(
              new CommandRef("long-%06d".formatted(i), "long-%06d".formatted(i)),
              0,
              new Entry(
                  Channel.floor(),
                  floor + i,
                  at.plusMillis(i),
                  people.get(i % people.size()),
                  new Talk.Said(i + WORDS))));
      if (next.size() == AT_ONCE || i == entries) {
        var _ = record.append(next).join();
        next = new ArrayList<>();
      }
    }
  }
}
