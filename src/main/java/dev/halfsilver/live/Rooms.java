package dev.halfsilver.live;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Room;
import dev.halfsilver.store.Journal;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import dev.halfsilver.study.SessionId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The rooms that are awake. A room wakes when somebody enters it and falls asleep by itself. May be
 * used from any thread.
 */
public final class Rooms {
  private final Map<SessionId, RoomLoop> awake = new ConcurrentHashMap<>();
  private final Heartbeat heartbeat = new Heartbeat(awake.values());
  private final Journal journal;
  private final Waking waking;
  private final Function<SessionId, Optional<Session>> sessions;
  private final Consumer<MemberId> revoke;
  private final InstantSource clock;
  private final RoomLimits limits;

  /**
   * @param computing where rooms wake
   * @param sessions finds a session; may block
   * @param revoke makes the link of somebody who was sent away useless; may block
   */
  public Rooms(
      Journal journal,
      Computing computing,
      Function<SessionId, Optional<Session>> sessions,
      Consumer<MemberId> revoke,
      InstantSource clock,
      RoomLimits limits) {
    this.journal = journal;
    this.waking = new Waking(journal, computing, limits);
    this.sessions = sessions;
    this.revoke = revoke;
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * Brings somebody into a room. Returns at once; what they get, the welcome first, comes through
   * the seating's outbox, and being turned away comes as a close.
   *
   * @param have the last number they know of each channel
   */
  public Seating enter(
      SessionId session, Member member, Map<Channel, Long> have, Connection connection) {
    Seating[] seating = new Seating[1];
    awake.compute(
        session,
        (id, known) ->
            toldTo(
                known,
                id,
                room -> {
                  seating[0] = new Seating(member, have, connection, room);
                  return new Order.Attach(seating[0]);
                }));
    heartbeat.goOn();
    return seating[0];
  }

  /** Sends somebody away whose link was revoked, and writes it down. */
  public void expel(Seat seat) {
    Order order = Order.Expel.of(seat);
    awake.compute(seat.session(), (id, known) -> toldTo(known, id, _ -> order));
    heartbeat.goOn();
  }

  /**
   * The room that takes the order: the one that is awake, or a new one when that has just ended.
   */
  private RoomLoop toldTo(@Nullable RoomLoop known, SessionId id, Function<RoomLoop, Order> order) {
    if (known != null && known.offer(order.apply(known))) {
      return known;
    }
    RoomLoop fresh = wake(id);
    boolean _ = fresh.offer(order.apply(fresh));
    return fresh;
  }

  /**
   * Whether a stimulus has been on the screens of a session. Blocks while the room wakes.
   *
   * @throws CompletionException when it cannot wake
   */
  public boolean wasShown(SessionId session, String stimulus) {
    return awakened(session).wasShown(stimulus);
  }

  /** Asks everybody everywhere to come back later, spread over {@code spread}, and closes. */
  public void drain(Duration spread, RandomGenerator random) {
    awake.values().forEach(room -> room.offer(new Order.Farewell(spread, random)));
  }

  /** The state of a room, for checking it against its record. Blocks while the room wakes. */
  Room room(SessionId session) {
    return awakened(session).room();
  }

  private Proceedings awakened(SessionId session) {
    RoomLoop room = awake.computeIfAbsent(session, this::wake);
    heartbeat.goOn();
    return room.ready().join();
  }

  /** How many rooms are awake. */
  public int awake() {
    return awake.size();
  }

  private RoomLoop wake(SessionId id) {
    RoomLoop room =
        new RoomLoop(
            () ->
                sessions.apply(id).orElseThrow(() -> new IllegalStateException("no such session")),
            journal,
            waking,
            clock,
            limits,
            revoke,
            loop -> retire(id, loop));
    Thread.ofVirtual()
        .name("room-" + id)
        .start(
            () -> {
              try {
                room.run();
              } finally {
                awake.remove(id, room);
              }
            });
    return room;
  }

  /** Lets a room end, unless somebody has come to its door meanwhile. */
  private boolean retire(SessionId id, RoomLoop room) {
    boolean[] retired = new boolean[1];
    awake.computeIfPresent(
        id,
        (_, known) -> {
          retired[0] = known == room && room.isIdle();
          return retired[0] ? null : known;
        });
    return retired[0];
  }
}
