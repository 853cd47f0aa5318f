package dev.halfsilver.web.socket;

import dev.halfsilver.live.Seating;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.wire.ClientFrame;
import dev.halfsilver.wire.CloseCode;
import dev.halfsilver.wire.Frames;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * What one client asks: first who it is, then, no faster than it may, things of its seat. What it
 * asks while its seat is still being prepared waits. On the loop's thread.
 */
final class Requests {
  private final RoomSocket socket;
  private final Meters meters;
  private final Bucket bucket;
  private boolean greeted;
  private @Nullable Queue<ClientFrame> early;
  private @Nullable Seating seat;

  Requests(RoomSocket socket, SocketLimits limits, Meters meters, long now) {
    this.socket = socket;
    this.meters = meters;
    this.bucket = new Bucket(limits.framesPerSecond(), limits.framesAtOnce(), now);
  }

  void take(ClientFrame frame) {
    long wait = bucket.take(Loop.now());
    Seating given = seat;
    if (wait > 0) {
      refuse(frame, wait);
    } else if (!greeted) {
      greet(frame);
    } else if (given == null) {
      keepForLater(frame);
    } else {
      obey(given, frame);
    }
  }

  /** The seat is ready. */
  void begin(Seating given) {
    seat = given;
    Queue<ClientFrame> waiting = early;
    early = null;
    while (waiting != null && !waiting.isEmpty() && seat != null) {
      obey(given, waiting.remove());
    }
  }

  /** From here on nothing that was asked is done any more. */
  void stop() {
    early = null;
    seat = null;
  }

  private void greet(ClientFrame frame) {
    if (frame instanceof ClientFrame.Hello hello) {
      greeted = true;
      socket.hello(hello);
    } else {
      socket.end(CloseCode.MALFORMED);
    }
  }

  private void keepForLater(ClientFrame frame) {
    Queue<ClientFrame> waiting = early;
    if (waiting == null) {
      waiting = new ArrayDeque<>(4);
      early = waiting;
    }
    waiting.add(frame); // As many as the bucket lets through.
  }

  private void obey(Seating given, ClientFrame frame) {
    switch (frame) {
      case ClientFrame.Ask ask -> given.ask(ask);
      case ClientFrame.Typing typing -> given.typing(typing);
      case ClientFrame.Ping _ -> given.outbox().post(Frames.PONG);
      case ClientFrame.Hello _ -> socket.end(CloseCode.MALFORMED);
    }
  }

  private void refuse(ClientFrame frame, long wait) {
    Seating given = seat;
    if (given == null || bucket.isAbused()) {
      socket.end(CloseCode.TOO_FREQUENT);
    } else if (frame instanceof ClientFrame.Ask ask) {
      meters.refusedTooFrequent();
      given.outbox().post(Frames.refused(ask.id(), Refusal.TOO_FREQUENT, Duration.ofMillis(wait)));
    }
  }
}
