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
  private final SocketLimits limits;
  private final Meters meters;
  private int beforeSeated;
  private boolean greeted;
  private @Nullable Queue<ClientFrame> early;
  private @Nullable Seating seat;
  private @Nullable Bucket budget;

  Requests(RoomSocket socket, SocketLimits limits, Meters meters) {
    this.socket = socket;
    this.limits = limits;
    this.meters = meters;
  }

  void take(ClientFrame frame) {
    Seating given = seat;
    if (given != null) {
      obey(given, frame);
    } else if (++beforeSeated > limits.framesAtOnce()) {
      socket.end(CloseCode.TOO_FREQUENT);
    } else if (greeted) {
      keepForLater(frame);
    } else {
      greet(frame);
    }
  }

  /**
   * The seat is ready.
   *
   * @param framesOfTheirs how much more they may ask for, over all their connections
   */
  void begin(Seating given, Bucket framesOfTheirs) {
    seat = given;
    budget = framesOfTheirs;
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
    waiting.add(frame); // As many as could be asked for at once.
  }

  private void obey(Seating given, ClientFrame frame) {
    Bucket theirs = budget;
    long wait = theirs == null ? 0 : theirs.take(Loop.now());
    if (theirs != null && wait > 0) {
      refuse(given, frame, wait, theirs.isAbused());
      return;
    }
    switch (frame) {
      case ClientFrame.Ask ask -> given.ask(ask);
      case ClientFrame.Typing typing -> given.typing(typing);
      case ClientFrame.Ping _ -> given.outbox().post(Frames.PONG);
      case ClientFrame.Hello _ -> socket.end(CloseCode.MALFORMED);
    }
  }

  private void refuse(Seating given, ClientFrame frame, long wait, boolean abused) {
    if (abused) {
      socket.end(CloseCode.TOO_FREQUENT);
    } else if (frame instanceof ClientFrame.Ask ask) {
      meters.refusedTooFrequent();
      given.outbox().post(Frames.refused(ask.id(), Refusal.TOO_FREQUENT, Duration.ofMillis(wait)));
    }
  }
}
