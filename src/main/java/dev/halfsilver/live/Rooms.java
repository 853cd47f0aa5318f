package dev.halfsilver.live;

import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.whole.Room;
import dev.halfsilver.store.Journal;
import dev.halfsilver.store.RoomRecord;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import dev.halfsilver.study.SessionId;
import dev.halfsilver.wire.ClientFrame;
import dev.halfsilver.wire.CloseCode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The rooms that are awake. A room wakes when somebody enters it and falls asleep by itself, its
 * front half by what happens in front alone. May be used from any thread.
 */
public final class Rooms {
  private final Map<SessionId, RunningRoom> awake = new ConcurrentHashMap<>();
  private final Heartbeat heartbeat = new Heartbeat(awake::isEmpty, this::beat);
  private final RoomThreads threads;
  private final Journal journal;
  private final Waking waking;
  private final ShownOnRecord onRecord;
  private final Consumer<MemberId> revoke;
  private final InstantSource clock;
  private final RoomLimits limits;

  /**
   * No room yet.
   *
   * @param threads where rooms run
   * @param computing where rooms wake
   * @param sessions finds a session; may block
   * @param revoke makes the link of somebody who was sent away useless; may block
   */
  public Rooms(
      RoomThreads threads,
      Journal journal,
      Computing computing,
      Function<SessionId, Optional<Session>> sessions,
      Consumer<MemberId> revoke,
      InstantSource clock,
      RoomLimits limits) {
    this.threads = threads;
    this.journal = journal;
    this.waking = new Waking(computing, sessions);
    this.onRecord = new ShownOnRecord(journal, computing);
    this.revoke = revoke;
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * Brings somebody into a room. Returns at once; what they get, the welcome first, comes through
   * the seating's outbox, and being turned away comes as a close.
   *
   * @param known what their client has of the room already
   */
  public Seating enter(
      SessionId session, Member member, ClientFrame.Known known, Connection connection) {
    Seating[] seating = new Seating[1];
    awake.compute(
        session,
        (id, running) ->
            toldTo(
                running,
                id,
                room -> {
                  seating[0] = new Seating(member, journal.epoch(), known, connection, room);
                  return new RoomMessage.Attach(seating[0]);
                }));
    heartbeat.goOn();
    return seating[0];
  }

  /** Sends somebody away whose link was revoked, and writes it down. */
  public void expel(Seat seat) {
    RoomMessage message = RoomMessage.Expel.of(seat);
    awake.compute(seat.session(), (id, known) -> toldTo(known, id, _ -> message));
    heartbeat.goOn();
  }

  /**
   * The room that takes the message: the one that is awake, or a new one when that has just ended.
   */
  private RunningRoom toldTo(
      @Nullable RunningRoom known, SessionId id, Function<RunningRoom, RoomMessage> message) {
    if (known != null && known.offer(message.apply(known))) {
      return known;
    }
    RunningRoom fresh = wake(id);
    RoomMessage again = message.apply(fresh);
    if (!fresh.offer(again) && again instanceof RoomMessage.Attach attach) {
      attach.seating().close(CloseCode.UNAVAILABLE); // It has failed at once.
    }
    return fresh;
  }

  /**
   * Whether a stimulus has been on the screens of a session. Blocks while the record is read, where
   * nobody in front keeps the room awake: for this alone none wakes.
   *
   * @throws CompletionException when that fails
   */
  public boolean wasShown(SessionId session, String stimulus) {
    return Optional.ofNullable(awake.get(session))
        .flatMap(room -> room.side(true).ifAwake())
        .map(front -> front.wasShown(stimulus))
        .orElseGet(() -> onRecord.has(session, stimulus).join());
  }

  /**
   * Asks everybody everywhere to come back later, spread over {@code spread}, and closes. Those in
   * front go first and wait for nobody.
   */
  public void drain(Duration spread, RandomGenerator random) {
    RoomMessage farewell = new RoomMessage.Farewell(spread, random);
    List<RunningRoom> rooms = List.copyOf(awake.values());
    for (boolean isFront : List.of(true, false)) {
      rooms.stream()
          .map(room -> room.side(isFront))
          .filter(half -> !half.isAsleep())
          .forEach(half -> half.offer(farewell));
    }
  }

  /** Rooms look at the time no more; to be called before their threads end. */
  public void stop() {
    heartbeat.stop();
  }

  /** The state of a room, for checking it against its record. Blocks while the room wakes. */
  Room room(SessionId session) {
    RunningRoom room =
        awake.compute(session, (id, known) -> toldTo(known, id, _ -> new RoomMessage.Beat()));
    heartbeat.goOn();
    return room.room().join();
  }

  /** How many rooms are awake. */
  public int awake() {
    return awake.size();
  }

  /** How many bytes their entries take. */
  public long bytes() {
    return awake.values().stream().mapToLong(RunningRoom::bytes).sum();
  }

  boolean isAwake(SessionId session) {
    return awake.containsKey(session);
  }

  /** Whether the front half of a room is awake, or about to be. */
  boolean isAwakeInFront(SessionId session) {
    RunningRoom room = awake.get(session);
    return room != null && !room.side(true).isAsleep();
  }

  /** Whether a room is awake and nobody is in it. */
  boolean isEmpty(SessionId session) {
    RunningRoom room = awake.get(session);
    return room != null && room.isEmpty();
  }

  private RunningRoom wake(SessionId id) {
    RoomRecord record = journal.open(id); // The room closes it.
    return new RunningRoom(
        new RoomSide.House(record, clock, revoke),
        threads,
        limits,
        waking,
        (session, room) -> awake.remove(session, room));
  }

  /**
   * Time has passed: rooms look at their clocks. Those long empty fall asleep, and when all
   * together hold more than they may, so do others that nobody is in. Which front halves sleep
   * depends on nothing behind the mirror; the rest of a room follows once they do.
   */
  void beat() {
    awake.forEach(
        (session, room) -> {
          room.beat();
          room.side(true).sleepIfEmptyFor(limits.sleepAfter());
          if (room.hasBeenEmptyFor(limits.sleepAfter())) {
            sleepIfEmptyFor(limits.sleepAfter(), session);
          }
        });
    Coldest.beyond(
            limits.awakeBytes(),
            awake.values().stream().flatMap(room -> room.warmInFront().stream()).toList())
        .forEach(room -> room.side(true).sleepIfEmptyFor(limits.absence()));
    Coldest.beyond(limits.awakeBytes(), awake.values().stream().map(RunningRoom::warm).toList())
        .forEach(room -> sleepIfEmptyFor(limits.absence(), room.session()));
  }

  /**
   * Ends a room that has been empty for so long, unless somebody has come to its door meanwhile.
   */
  private void sleepIfEmptyFor(Duration span, SessionId session) {
    RunningRoom _ =
        awake.computeIfPresent(
            session,
            (_, room) -> {
              if (!room.hasBeenEmptyFor(span)) {
                return room;
              }
              room.end();
              return null;
            });
  }
}
