package dev.halfsilver.web.socket;

import dev.halfsilver.live.Connection;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.wire.CloseCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Everybody who is at the sockets or was a moment ago. Who has gone is remembered until their
 * limits are as those of a newcomer, so a reconnect gives nobody more, and the memory this takes
 * does not grow with those who came long ago. May be used from any thread.
 */
final class People {
  private static final long LOOK_EVERY = Duration.ofSeconds(10).toMillis();

  private final SocketLimits limits;
  private final Map<MemberId, Person> known = new ConcurrentHashMap<>();
  private final AtomicLong lookedAt = new AtomicLong();

  People(SocketLimits limits, long now) {
    this.limits = limits;
    this.lookedAt.set(now);
  }

  /**
   * A connection turns out to be somebody's.
   *
   * @param then is told whose, if it may stay
   * @return why it cannot, if it cannot
   */
  Optional<CloseCode> comes(
      MemberId member, Connection connection, long now, Consumer<Person> then) {
    forget(now);
    Verdict verdict = new Verdict();
    known.compute(
        member,
        (_, person) -> {
          Person one = person == null ? new Person(limits, now) : person;
          verdict.why = one.comes(connection, now);
          if (verdict.why.isEmpty()) {
            then.accept(one);
          }
          return one;
        });
    return verdict.why;
  }

  private static final class Verdict {
    private Optional<CloseCode> why = Optional.empty();
  }

  List<Connection> connections(MemberId member) {
    Person person = known.get(member);
    return person == null ? List.of() : person.connections();
  }

  int size() {
    return known.size();
  }

  /** Forgets those who are as good as new, at most every so often. */
  private void forget(long now) {
    long last = lookedAt.get();
    if (now - last >= LOOK_EVERY && lookedAt.compareAndSet(last, now)) {
      known
          .keySet()
          .forEach(
              id ->
                  known.computeIfPresent(
                      id, (_, person) -> person.canBeForgotten(now) ? null : person));
    }
  }
}
