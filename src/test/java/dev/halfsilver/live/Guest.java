package dev.halfsilver.live;

import dev.halfsilver.people.Inbox;
import dev.halfsilver.people.ServerFrames;
import dev.halfsilver.room.Member;
import dev.halfsilver.study.SessionId;
import dev.halfsilver.wire.ClientFrame;
import dev.halfsilver.wire.ClientFrames;
import dev.halfsilver.wire.CloseCode;
import dev.halfsilver.wire.MalformedFrame;

/**
 * Somebody in the house, on a connection without a network: each connection drains its outbox on a
 * thread of its own, as a socket would, and what came over all of them is kept in order.
 */
final class Guest {
  private final Rooms rooms;
  private final Member member;
  private final SessionId session;
  private final Inbox inbox;
  private Wire wire;

  Guest(Rooms rooms, Member member) {
    this(rooms, member, Group.session(true).id());
  }

  /** Somebody in another session. */
  Guest(Rooms rooms, Member member, SessionId session) {
    this.session = session;
    this.rooms = rooms;
    this.member = member;
    this.inbox = new Inbox(member.name());
  }

  Member member() {
    return member;
  }

  /** Connects, saying what came before. */
  Guest comes() {
    Wire fresh = new Wire();
    synchronized (this) {
      wire = fresh;
      fresh.seating = rooms.enter(session, member, inbox.known(), fresh);
    }
    fresh.start();
    return this;
  }

  /** The connection is cut: nothing that comes over it from now on is seen. */
  void isCut() {
    Wire cut;
    synchronized (this) {
      cut = wire;
      wire = null;
    }
    cut.seating.gone();
    cut.end();
  }

  Guest joins() {
    String id = "join-" + member.name();
    return does("{\"type\":\"join\",\"id\":\"%s\",\"name\":\"%s\",\"terms\":\"%s\"}"
            .formatted(id, member.name(), Group.TERMS))
        .isAcked(id);
  }

  Guest observes() {
    String id = "observe-" + member.name();
    return does("{\"type\":\"observe\",\"id\":\"%s\"}".formatted(id)).isAcked(id);
  }

  Guest says(String id, String text) {
    return does("{\"type\":\"say\",\"id\":\"%s\",\"text\":\"%s\"}".formatted(id, text));
  }

  Guest does(String frame) {
    try {
      if (ClientFrames.read(frame) instanceof ClientFrame.Ask ask) {
        wire.seating.ask(ask);
      }
    } catch (MalformedFrame e) {
      throw new AssertionError(frame, e);
    }
    return this;
  }

  Guest isAcked(String id) {
    inbox.ack(id);
    return this;
  }

  Inbox inbox() {
    return inbox;
  }

  private synchronized void received(Wire from, String text) {
    if (from == wire) {
      inbox.add(text);
    }
  }

  private synchronized void closed(Wire from, CloseCode code) {
    if (from == wire) {
      inbox.closed(code.number());
    }
  }

  /** One connection. */
  private final class Wire implements Connection {
    private Seating seating;
    private boolean awake;
    private boolean ended;

    void start() {
      Thread.ofVirtual().start(this::run);
    }

    @Override
    public LoopSignal wake() {
      return this::hears;
    }

    private synchronized void hears() {
      awake = true;
      notifyAll();
    }

    @Override
    public void close(CloseCode code) {
      closed(this, code);
    }

    synchronized void end() {
      ended = true;
      notifyAll();
    }

    private void run() {
      try {
        while (waits()) {
          do {
            seating
                .outbox()
                .drain(
                    4_096,
                    (bytes, from, length) ->
                        ServerFrames.each(bytes, from, length, text -> received(this, text)));
          } while (seating.outbox().hasMore());
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }

    private synchronized boolean waits() throws InterruptedException {
      while (!awake && !ended) {
        wait();
      }
      awake = false;
      return !ended;
    }
  }
}
