package dev.halfsilver.store;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Event;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Talk;
import dev.halfsilver.study.Guides;
import dev.halfsilver.study.Ids;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import dev.halfsilver.study.SessionId;
import dev.halfsilver.study.StandardTerms;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Makes the entries of one session, each the next one of its channel, for tests. */
public final class Records {
  private static final Instant START = Instant.ofEpochMilli(1_790_000_000_000L);
  private static final MemberId ANA = new MemberId("m_Ana");

  private final Map<Channel, Long> heads = new HashMap<>();
  private long order;

  /** What is next on this channel. */
  public Recorded next(Channel channel, MemberId author, Event event) {
    order++;
    return new Recorded(
        order,
        new CommandRef("command-" + order, "print-" + order),
        0,
        new Entry(
            channel,
            heads.merge(channel, 1L, Long::sum),
            START.plusMillis(order * 1_000),
            author,
            event));
  }

  public Recorded said(String text) {
    return next(Channel.floor(), ANA, new Talk.Said(text));
  }

  /** A session that only has what every one needs. */
  public static Session session(String id) {
    return new Session(new SessionId(id), Guides.small(), StandardTerms.of(true), 8, START);
  }

  /** A seat in it, with a secret nobody knows. */
  public static SeatAndHash seat(Session session, Role role, String name, Random random) {
    byte[] hash = new byte[32];
    random.nextBytes(hash);
    return new SeatAndHash(new Seat(Ids.member(random), session.id(), role, name, false), hash);
  }

  /** Adds to a session's record, opened for this alone. */
  public static CompletableFuture<@Nullable Void> append(
      Store store, SessionId session, List<Recorded> entries) {
    try (RoomRecord record = store.journal().open(session)) {
      return record.append(Addition.of(entries)); // It is written although it is closed.
    }
  }

  /** Adds a session with nobody in it to the store. */
  public static SessionId open(Store store, String id) {
    store.sessions().add(session(id), List.of());
    return new SessionId(id);
  }
}
