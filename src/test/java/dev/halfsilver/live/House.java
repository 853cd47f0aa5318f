package dev.halfsilver.live;

import dev.halfsilver.room.Member;
import dev.halfsilver.store.Journal;
import dev.halfsilver.store.SeatAndHash;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;

/** A store on disk with the test group's session in it, and its rooms. */
final class House implements AutoCloseable {
  private static final RoomLimits LIMITS =
      new RoomLimits(
          4_096,
          Duration.ofMillis(1),
          Duration.ofSeconds(3),
          RoomLimits.USUAL.unled(),
          Long.MAX_VALUE);

  final Store store;
  final Rooms rooms;

  private House(
      Store store, RoomThreads threads, UnaryOperator<Journal> around, RoomLimits limits) {
    this.store = store;
    this.rooms =
        new Rooms(
            threads,
            around.apply(store.journal()),
            Computing.forRooms(),
            store.sessions()::opened,
            store.seats()::revoke,
            InstantSource.system(),
            limits);
  }

  /** The same in which a discussion goes on for so long when nobody leads it. */
  static House open(Path folder, Duration unled) {
    RoomLimits limits =
        new RoomLimits(
            LIMITS.mailbox(), LIMITS.sleepAfter(), LIMITS.absence(), unled, LIMITS.awakeBytes());
    return open(folder, new TestThreads(), UnaryOperator.identity(), limits);
  }

  /** Opens the house in a folder, and its session with it when it is new. */
  static House open(Path folder) {
    return open(folder, UnaryOperator.identity());
  }

  /**
   * The same with something between the rooms and the journal.
   *
   * @param around sees every append on its way
   */
  static House open(Path folder, UnaryOperator<Journal> around) {
    return open(folder, new TestThreads(), around);
  }

  /** The same with rooms on threads of the test's own. */
  static House open(Path folder, RoomThreads threads) {
    return open(folder, threads, UnaryOperator.identity());
  }

  private static House open(Path folder, RoomThreads threads, UnaryOperator<Journal> around) {
    return open(folder, threads, around, LIMITS);
  }

  private static House open(
      Path folder, RoomThreads threads, UnaryOperator<Journal> around, RoomLimits limits) {
    Store store = Store.open(folder, new SecureRandom());
    Session session = Group.session(true);
    if (store.sessions().session(session.id()).isEmpty()) {
      store.sessions().add(session, Group.ALL.stream().map(House::seat).toList());
    }
    return new House(store, threads, around, limits);
  }

  private static SeatAndHash seat(Member member) {
    byte[] hash = new byte[32];
    new SecureRandom().nextBytes(hash);
    return new SeatAndHash(
        new Seat(member.id(), Group.session(true).id(), member.role(), member.name(), false), hash);
  }

  Guest guest(Member member) {
    return new Guest(rooms, member);
  }

  /** Ruth leads a live discussion with these participants in the room. */
  Guest lead(List<Guest> participants) {
    Guest ruth = guest(Group.RUTH).comes();
    ruth.does("{\"type\":\"lead\",\"id\":\"ruth-leads\"}").isAcked("ruth-leads");
    ruth.does("{\"type\":\"start\",\"id\":\"ruth-starts\"}").isAcked("ruth-starts");
    for (Guest participant : participants) {
      participant.comes().joins();
      String id = "admit-" + participant.member().name();
      ruth.does(
              "{\"type\":\"admit\",\"id\":\"%s\",\"member\":\"%s\"}"
                  .formatted(id, participant.member().id()))
          .isAcked(id);
    }
    return ruth;
  }

  @Override
  public void close() {
    store.close();
  }
}
