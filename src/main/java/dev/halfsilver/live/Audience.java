package dev.halfsilver.live;

import dev.halfsilver.room.Access;
import dev.halfsilver.room.BackEvent;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Room;
import dev.halfsilver.wire.CloseCode;
import dev.halfsilver.wire.Frame;
import dev.halfsilver.wire.Frames;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is connected to a room, what each of them follows, and what has been put before them. */
final class Audience {
  private static final List<Channel> SIDES = List.of(Channel.floor(), Channel.desk());

  private final Proceedings proceedings;
  private final Map<Channel, Readers> channels = new LinkedHashMap<>();
  private final Map<MemberId, List<Seating>> seated = new LinkedHashMap<>();
  private final Map<Channel, List<MemberId>> told = new HashMap<>();
  private final Wakes wakes = new Wakes();
  private final Presence presence;
  private boolean backroomChanged;

  /**
   * @param absence how long somebody in front may be gone before others are told
   */
  Audience(Proceedings proceedings, Duration absence) {
    this.proceedings = proceedings;
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

  /** Whether somebody in front is here, as far as the others are told. */
  boolean isPresent(MemberId member) {
    return isSeated(member) || presence.isBlinking(member);
  }

  Stream<Seating> seatings() {
    return seated.values().stream().flatMap(List::stream);
  }

  /** The log of a channel; when it is new, those who may read it begin to. */
  Readers log(Channel channel, Room room) {
    Readers known = channels.get(channel);
    if (known != null) {
      return known;
    }
    Readers fresh = new Readers(channel);
    channels.put(channel, fresh);
    arrange(fresh, true, room);
    wakes.behind(() -> arrange(fresh, false, proceedings.room()));
    return fresh;
  }

  private void arrange(Readers readers, boolean front, Room room) {
    seatings()
        .filter(seating -> seating.outbox().front() == front)
        .toList()
        .forEach(seating -> arrange(seating, readers, room));
  }

  /** Why this connection cannot have a place, if it cannot. */
  Optional<CloseCode> whyNotSeat(Seating seating, Room room) {
    if (proceedings.sentAway().contains(seating.member().id())) {
      return Optional.of(CloseCode.REMOVED);
    }
    for (Map.Entry<Channel, Long> have : seating.have().entrySet()) {
      Channel channel = have.getKey();
      if (!Access.mayRead(seating.member(), channel, room.front().setting().terms())) {
        return Optional.of(CloseCode.MALFORMED);
      }
      if (proceedings.reads(room, seating.member(), channel)
          && have.getValue() > room.head(channel)) {
        return Optional.of(CloseCode.RESYNC);
      }
    }
    return Optional.empty();
  }

  void seat(Seating seating, Room room) {
    MemberId id = seating.member().id();
    boolean back = !isSeated(id);
    presence.comes(id);
    seated.computeIfAbsent(id, _ -> new ArrayList<>(1)).add(seating);
    arrange(seating, room);
    backroomChanged |= back && room.back().observers().containsKey(id);
  }

  /** Somebody's connection has ended. */
  void leave(Seating seating, Instant now) {
    MemberId id = seating.member().id();
    boolean wasSeated = isSeated(id);
    unseat(seating);
    if (wasSeated && !isSeated(id) && seating.outbox().front()) {
      presence.goes(id, now);
    }
  }

  /** Time has passed: those who have not come back are gone. */
  void beat(Room room, Instant now) {
    presence.beat(now);
    tellPresence(room);
  }

  private void unseat(Seating seating) {
    MemberId id = seating.member().id();
    List<Seating> places = seated.get(id);
    if (places == null || !places.remove(seating)) {
      return;
    }
    channels.values().forEach(readers -> readers.remove(seating.outbox()));
    if (places.isEmpty()) {
      seated.remove(id);
      backroomChanged = true;
    }
  }

  /**
   * Lets people read what an entry opened to them, and no longer what it closed.
   *
   * @return whether the entry moved anybody; most are words, and cost nothing here
   */
  boolean rearrange(Entry entry, Room room) {
    switch (entry.event()) {
      case FrontEvent.Agreed _, FrontEvent.Arrived _ -> {}
      case FrontEvent.Entered event -> rearrange(event.member(), room);
      case FrontEvent.Left event -> rearrange(event.member(), room);
      case FrontEvent.Removed event -> dismiss(event.member(), CloseCode.REMOVED);
      case BackEvent.ObserverArrived event -> rearrange(event.member(), room);
      case BackEvent.ObserverLeft event -> rearrange(event.member(), room);
      case BackEvent.ObserverDismissed event -> dismiss(event.member(), CloseCode.REMOVED);
      case FrontEvent.Said _,
          FrontEvent.Retracted _,
          FrontEvent.Asked _,
          FrontEvent.Shown _,
          FrontEvent.TakenDown _,
          FrontEvent.Muted _,
          FrontEvent.Unmuted _,
          FrontEvent.Started _,
          FrontEvent.Paused _,
          FrontEvent.Resumed _,
          FrontEvent.Closed _,
          BackEvent.Remarked _,
          BackEvent.Noted _ -> {
        return false;
      }
    }
    return true;
  }

  /** Lets a member's connections read what they may read now, and nothing else. */
  private void rearrange(MemberId member, Room room) {
    backroomChanged |= !room.front().roster().containsKey(member);
    seated.getOrDefault(member, List.of()).forEach(seating -> arrange(seating, room));
  }

  private void arrange(Seating seating, Room room) {
    channels.values().forEach(readers -> arrange(seating, readers, room));
  }

  private void arrange(Seating seating, Readers readers, Room room) {
    boolean reads = proceedings.reads(room, seating.member(), readers.channel());
    boolean follows = seating.outbox().follows(readers.channel());
    if (reads && !follows) {
      follow(seating, readers);
    } else if (!reads && follows) {
      readers.remove(seating.outbox());
      seating.outbox().unfollow(readers.channel());
    }
  }

  private void follow(Seating seating, Readers readers) {
    long has = seating.has(readers.channel());
    if (has > readers.log().head()) {
      seating.close(CloseCode.RESYNC);
      return;
    }
    readers.add(seating.outbox());
    seating.outbox().follow(readers.channel(), readers.log(), (int) has);
    wakes.add(seating.outbox());
  }

  /** Closes all connections of somebody who was sent away. */
  void dismiss(MemberId member, CloseCode code) {
    for (Seating seating : List.copyOf(seated.getOrDefault(member, List.of()))) {
      unseat(seating);
      seating.close(code);
    }
  }

  /** Gives a frame to one connection. */
  void give(Seating seating, Frame frame) {
    seating.outbox().put(frame);
    wakes.add(seating.outbox());
  }

  /** Gives a signal to those who read a channel. */
  void signal(Channel channel, String subject, Frame frame) {
    Readers readers = channels.get(channel);
    if (readers != null) {
      readers.signalFront(subject, frame);
      wakes.behind(() -> readers.signalBack(subject, frame));
      wakes.add(readers);
    }
  }

  /** Who is still to be woken. */
  Wakes wakes() {
    return wakes;
  }

  /** Tells who is there, where that has changed since it was last told. */
  void tellPresence(Room room) {
    for (Channel channel : SIDES) {
      boolean _ = tell(channel, proceedings.present(room, channel));
    }
  }

  /** The same, and somebody who has just come is told also what has not changed. */
  void tellPresence(Room room, Seating newcomer) {
    for (Channel channel : SIDES) {
      if (!tell(channel, proceedings.present(room, channel))) {
        greet(newcomer, channel);
      }
    }
    greet(newcomer, Channel.backroom());
  }

  /** The same for the backroom, where thousands may come at once: to be called now and then. */
  void tellBackroomPresence(Room room) {
    if (backroomChanged) {
      backroomChanged = false;
      boolean _ = tell(Channel.backroom(), proceedings.present(room, Channel.backroom()));
      wakes.all();
    }
  }

  private boolean tell(Channel channel, List<MemberId> members) {
    if (members.equals(told.getOrDefault(channel, List.of()))) {
      return false;
    }
    told.put(channel, members);
    signal(channel, subject(channel), Frames.present(channel, members));
    return true;
  }

  private void greet(Seating newcomer, Channel channel) {
    if (told.containsKey(channel) && newcomer.outbox().follows(channel)) {
      newcomer
          .outbox()
          .signal(subject(channel), Frames.present(channel, told.getOrDefault(channel, List.of())));
      wakes.add(newcomer.outbox());
    }
  }

  private static String subject(Channel channel) {
    return "present " + channel;
  }
}
