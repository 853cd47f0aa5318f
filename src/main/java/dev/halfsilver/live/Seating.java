package dev.halfsilver.live;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.store.Epoch;
import dev.halfsilver.wire.ClientFrame;
import dev.halfsilver.wire.CloseCode;
import dev.halfsilver.wire.Frames;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;

/** One person on one connection in a running room. Its methods may be called from any thread. */
public final class Seating {
  private static final Duration WHEN_BUSY = Duration.ofSeconds(1);

  private final Member member;
  private final Epoch epoch;
  private final ClientFrame.Known known;
  private final Map<Channel, Long> have;
  private final Connection connection;
  private final Outbox outbox;
  private final RunningRoom room;

  /**
   * Gives somebody a place.
   *
   * @param epoch the history that the room's record is
   * @param known what their client has of the room, perhaps of another history
   */
  Seating(
      Member member,
      Epoch epoch,
      ClientFrame.Known known,
      Connection connection,
      RunningRoom room) {
    this.member = member;
    this.epoch = epoch;
    this.known = known;
    this.have = known.of(epoch.name());
    this.connection = connection;
    this.room = room;
    this.outbox =
        new Outbox(
            connection,
            switch (member.role()) {
              case PARTICIPANT, MODERATOR, HOST -> true;
              case OBSERVER -> false;
            });
  }

  public Member member() {
    return member;
  }

  public Outbox outbox() {
    return outbox;
  }

  /** The thread on which their half of the room runs; their connection does best on the same. */
  public Executor thread() {
    return room.side(outbox.front()).thread();
  }

  /** Asks the room for something; the answer comes through the outbox. */
  public void ask(ClientFrame.Ask ask) {
    if (!room.offer(new RoomMessage.Asked(this, ask))) {
      outbox.post(Frames.refused(ask.id(), Refusal.BUSY, WHEN_BUSY));
    }
  }

  /** Tells that they are, or are no longer, writing; lost when the room is busy. */
  public void typing(ClientFrame.Typing typing) {
    boolean _ = room.offer(new RoomMessage.Writing(this, typing.channel(), typing.on()));
  }

  /** The connection has ended. */
  public void gone() {
    boolean _ = room.offer(new RoomMessage.Detach(this));
  }

  /** The name of the history that they get. */
  String epoch() {
    return epoch.name();
  }

  /**
   * Whether the client has entries of which nobody can say in which history they happened. As long
   * as there was but one, it was that.
   */
  boolean hasOfNoHistory() {
    return !epoch.isFirst() && known.isOfNoHistory();
  }

  /** The last number of {@code channel} that the client said it has. */
  long has(Channel channel) {
    return have.getOrDefault(channel, 0L);
  }

  Map<Channel, Long> have() {
    return have;
  }

  void close(CloseCode code) {
    connection.close(code);
  }
}
