package dev.halfsilver.live;

import dev.halfsilver.room.Access;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Kind;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.whole.Room;
import dev.halfsilver.wire.CloseCode;
import dev.halfsilver.wire.Frame;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who is connected to one half of a room, what each of them follows, and who is to be woken. */
final class Audience {
  private final Proceedings proceedings;
  private final Channels channels;
  private final News news;
  private final Presence presence;
  private final Map<Channel, Set<Outbox>> readers = new LinkedHashMap<>();
  private final Map<MemberId, List<Seating>> seated = new LinkedHashMap<>();
  private final Set<Channel> grown = new LinkedHashSet<>();
  private final Set<Outbox> given = new LinkedHashSet<>();

  /**
   * An audience with nobody in it.
   *
   * @param news is told what those in the other half are to hear
   * @param absence how long somebody in front may be gone before others are told
   */
  Audience(Proceedings proceedings, Channels channels, News news, Duration absence) {
    this.proceedings = proceedings;
    this.channels = channels;
    this.news = news;
    this.presence = new Presence(absence);
  }

  boolean isEmpty() {
    return seated.isEmpty();
  }

  Stream<MemberId> seated() {
    return seated.keySet().stream();
  }

  boolean isSeated(MemberId member) {
    return seated.containsKey(member);
  }

  /** Whether somebody is here, as far as the others are told. */
  boolean isPresent(MemberId member) {
    return isSeated(member) || presence.isBlinking(member);
  }

  Stream<Seating> seatings() {
    return seated.values().stream().flatMap(List::stream);
  }

  /** Why this connection cannot have a place, if it cannot. */
  Optional<CloseCode> whyNotSeat(Seating seating, Room room) {
    if (proceedings.sentAway().contains(seating.member().id())) {
      return Optional.of(CloseCode.REMOVED);
    }
    for (Channel channel : seating.have().keySet()) {
      if (!Access.mayRead(
          seating.member(),
          channel,
          room.front().setting().terms(),
          room.front().setting().policy())) {
        return Optional.of(CloseCode.MALFORMED);
      }
    }
    if (seating.hasOfNoHistory()) {
      return Optional.of(CloseCode.RESYNC);
    }
    for (Map.Entry<Channel, Long> have : seating.have().entrySet()) {
      Channel channel = have.getKey();
      if (proceedings.reads(room, seating.member(), channel)
          && have.getValue() > channels.head(channel)) {
        return Optional.of(CloseCode.RESYNC);
      }
    }
    return Optional.empty();
  }

  /**
   * Gives a connection its place.
   *
   * @return whether its person had none before
   */
  boolean seat(Seating seating, Room room) {
    MemberId id = seating.member().id();
    boolean comes = !isSeated(id);
    presence.comes(id);
    seated.computeIfAbsent(id, _ -> new ArrayList<>(1)).add(seating);
    channels.begun().forEach(channel -> readers(channel, room));
    // It carries signals alone, so nothing ever begins it.
    Set<Outbox> _ = readers(Channel.tallies(), room);
    arrange(seating, room);
    return comes;
  }

  /**
   * Somebody's connection has ended.
   *
   * @return whether it was their last
   */
  boolean leave(Seating seating, Instant now) {
    MemberId id = seating.member().id();
    boolean wasSeated = isSeated(id);
    unseat(seating);
    boolean goes = wasSeated && !isSeated(id);
    if (goes) {
      presence.goes(id, now);
    }
    return goes;
  }

  /** Time has passed: those who have not come back are gone. */
  void beat(Instant now) {
    presence.beat(now);
  }

  private void unseat(Seating seating) {
    MemberId id = seating.member().id();
    List<Seating> places = seated.get(id);
    if (places == null || !places.remove(seating)) {
      return;
    }
    readers.values().forEach(outboxes -> outboxes.remove(seating.outbox()));
    if (places.isEmpty()) {
      seated.remove(id);
    }
  }

  /** Those who read a channel; when it is new, those who may read it begin to. */
  private Set<Outbox> readers(Channel channel, Room room) {
    Set<Outbox> known = readers.get(channel);
    if (known != null) {
      return known;
    }
    Set<Outbox> fresh = new LinkedHashSet<>();
    readers.put(channel, fresh);
    seatings().toList().forEach(seating -> arrange(seating, channel, fresh, room));
    return fresh;
  }

  /**
   * Lets people read what an entry opened to them, and no longer what it closed.
   *
   * @return whether the entry moved anybody; most are words, and cost nothing here
   */
  boolean rearrange(Entry entry, Room room) {
    return switch (entry.event()) {
      case Kind.Words _, Kind.Put _, Kind.Turn _, Kind.Handling _, Kind.Answering _ -> false;
      case Kind.Coming event -> {
        rearrange(event.who(entry.author()), room);
        yield true;
      }
      case Kind.Leaving event -> {
        rearrange(event.member(), room);
        yield true;
      }
      case Kind.SentAway event -> {
        dismiss(event.member(), CloseCode.REMOVED);
        yield true;
      }
    };
  }

  /** Lets a member's connections read what they may read now, and nothing else. */
  private void rearrange(MemberId member, Room room) {
    seated.getOrDefault(member, List.of()).forEach(seating -> arrange(seating, room));
  }

  private void arrange(Seating seating, Room room) {
    readers.forEach((channel, outboxes) -> arrange(seating, channel, outboxes, room));
  }

  private void arrange(Seating seating, Channel channel, Set<Outbox> outboxes, Room room) {
    boolean reads = proceedings.reads(room, seating.member(), channel);
    boolean follows = seating.outbox().follows(channel);
    if (reads && !follows) {
      follow(seating, channel, outboxes);
    } else if (!reads && follows) {
      outboxes.remove(seating.outbox());
      seating.outbox().unfollow(channel);
    }
  }

  private void follow(Seating seating, Channel channel, Set<Outbox> outboxes) {
    ChannelLog log = channels.log(channel);
    long has = seating.has(channel);
    if (has > log.head()) {
      seating.close(CloseCode.RESYNC);
      return;
    }
    outboxes.add(seating.outbox());
    seating.outbox().follow(channel, log, (int) has);
    given.add(seating.outbox());
  }

  /** Closes all connections of somebody who was sent away. */
  void dismiss(MemberId member, CloseCode code) {
    for (Seating seating : List.copyOf(seated.getOrDefault(member, List.of()))) {
      unseat(seating);
      seating.close(code);
    }
  }

  /** Gives a frame to one connection, which may be one of the other half. */
  void give(Seating seating, Frame frame) {
    seating.outbox().put(frame);
    given.add(seating.outbox());
  }

  /** Gives a signal to one connection. */
  void give(Seating seating, String subject, Frame frame) {
    seating.outbox().signal(subject, frame);
    given.add(seating.outbox());
  }

  /** A channel of this half has grown. */
  void grown(Channel channel) {
    grown.add(channel);
    news.grown(channel);
  }

  /** Gives a signal to all who read a channel, in this half now and in the other when it comes. */
  void signal(Channel channel, String subject, Frame frame) {
    hear(channel, subject, frame);
    news.signal(channel, subject, frame);
  }

  /** Gives a signal to those of this half who read a channel. */
  void hear(Channel channel, String subject, Frame frame) {
    for (Outbox outbox : readers.getOrDefault(channel, Set.of())) {
      outbox.signal(subject, frame);
      given.add(outbox);
    }
  }

  /** Channels of the other half have grown. */
  void hear(Set<Channel> ofTheOther, Room room) {
    for (Channel channel : ofTheOther) {
      Set<Outbox> _ = readers(channel, room);
      grown.add(channel);
    }
  }

  /** Wakes everybody for whom there is something new, now that all of them have everything. */
  void wake() {
    if (given.isEmpty() && grown.isEmpty()) {
      return;
    }
    Set<Connection.LoopSignal> loops = new HashSet<>(4);
    given.forEach(outbox -> outbox.wake(loops));
    given.clear();
    for (Channel channel : grown) {
      readers.getOrDefault(channel, Set.of()).forEach(outbox -> outbox.wake(loops));
    }
    grown.clear();
    loops.forEach(Connection.LoopSignal::send);
  }

  /** Lets those who may read a channel of this half begin to, if it is new. */
  void opened(Channel channel, Room room) {
    Set<Outbox> _ = readers(channel, room);
  }
}
