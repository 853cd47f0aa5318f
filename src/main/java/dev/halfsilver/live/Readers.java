package dev.halfsilver.live;

import dev.halfsilver.room.Channel;
import dev.halfsilver.wire.Frame;
import java.util.LinkedHashSet;
import java.util.Set;

/** One channel's log and the outboxes that follow it, those in front of the mirror apart. */
final class Readers {
  private final Channel channel;
  private final ChannelLog log = new ChannelLog();
  private final Set<Outbox> front = new LinkedHashSet<>();
  private final Set<Outbox> back = new LinkedHashSet<>();

  Readers(Channel channel) {
    this.channel = channel;
  }

  Channel channel() {
    return channel;
  }

  ChannelLog log() {
    return log;
  }

  void add(Outbox outbox) {
    (outbox.front() ? front : back).add(outbox);
  }

  void remove(Outbox outbox) {
    (outbox.front() ? front : back).remove(outbox);
  }

  void signalFront(String subject, Frame frame) {
    front.forEach(outbox -> outbox.signal(subject, frame));
  }

  void signalBack(String subject, Frame frame) {
    back.forEach(outbox -> outbox.signal(subject, frame));
  }

  void add(Frame frame) {
    log.add(frame);
  }

  void wakeFront(Set<Bell> bells) {
    front.forEach(outbox -> outbox.wake(bells));
  }

  void wakeBack(Set<Bell> bells) {
    back.forEach(outbox -> outbox.wake(bells));
  }

  /** How many observers follow it. */
  int behind() {
    return back.size();
  }
}
