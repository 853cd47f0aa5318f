package dev.halfsilver.web.socket;

import dev.halfsilver.live.Connection;
import dev.halfsilver.wire.CloseCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody with a seat: all their connections, and what they may still ask for. Limits are theirs
 * and not a connection's, so neither a second connection nor a new one gives them more.
 */
final class Person {
  private static final double SECONDS = 60;

  private final int mostConnections;
  private final Bucket hellos;
  private final Bucket frames;
  private final Bucket controls;
  private final Set<Connection> connections = new HashSet<>(4);

  Person(SocketLimits limits, long now) {
    this.mostConnections = limits.perSeat();
    this.hellos = new Bucket(limits.hellosPerMinute() / SECONDS, limits.hellosAtOnce(), now);
    this.frames = new Bucket(limits.framesPerSecond(), limits.framesAtOnce(), now);
    this.controls = new Bucket(limits.controlPerSecond(), limits.controlPerSecond(), now);
  }

  /** What they ask for, messages and signals. */
  Bucket frames() {
    return frames;
  }

  /** Their pings and pongs. */
  Bucket controls() {
    return controls;
  }

  /** Another connection of theirs says who it is; why it cannot stay, if it cannot. */
  synchronized Optional<CloseCode> comes(Connection connection, long now) {
    if (hellos.take(now) > 0) {
      return Optional.of(CloseCode.TOO_FREQUENT);
    }
    if (connections.size() >= mostConnections) {
      return Optional.of(CloseCode.TOO_MANY);
    }
    connections.add(connection);
    return Optional.empty();
  }

  synchronized void goes(Connection connection) {
    connections.remove(connection);
  }

  synchronized List<Connection> connections() {
    return List.copyOf(connections);
  }

  /** Whether they are gone, and would have the same limits if they came for the first time. */
  synchronized boolean canBeForgotten(long now) {
    return connections.isEmpty()
        && hellos.isFull(now)
        && frames.isFull(now)
        && controls.isFull(now);
  }
}
