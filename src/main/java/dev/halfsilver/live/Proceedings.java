package dev.halfsilver.live;

import dev.halfsilver.room.Access;
import dev.halfsilver.room.Attendee;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Place;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Room;
import dev.halfsilver.room.Standing;
import dev.halfsilver.store.Addition;
import dev.halfsilver.store.CommandRef;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.study.Session;
import dev.halfsilver.wire.ClientFrame;
import dev.halfsilver.wire.CloseCode;
import dev.halfsilver.wire.Frame;
import dev.halfsilver.wire.Frames;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A room at work: what was recorded, who is there, and what each is given. Used by one thread at a
 * time and free of waiting, clocks and disks, so that whole histories can be played through it.
 */
class Proceedings extends Mirror {
  private final Audience audience;
  private final Answers answers = new Answers();
  private final Allowance allowance = new Allowance();
  private final Typists typists = new Typists();
  private final Set<String> shown = ConcurrentHashMap.newKeySet();
  private volatile Room room;

  Proceedings(Session session, RoomLimits limits) {
    super(session);
    this.room = Room.prepared(session.setting());
    this.audience = new Audience(this, limits.absence());
  }

  /** Takes in what was recorded before this room woke. */
  void replay(List<Recorded> recorded) {
    for (Recorded record : recorded) {
      Entry entry = record.entry();
      if (record.part() == 0) {
        answers.remember(entry.author(), record.command(), new Place(entry.channel(), entry.seq()));
      }
      room = room.evolve(entry);
      keep(entry);
    }
    audience.wakes().all();
  }

  Room room() {
    return room;
  }

  @Override
  Audience audience() {
    return audience;
  }

  /** Whether a stimulus has been on the screens of this room. May be asked from any thread. */
  boolean wasShown(String stimulus) {
    return shown.contains(stimulus);
  }

  Batch newBatch() {
    return new Batch(room);
  }

  /** Does what an order says, as far as it can be done before the batch is on disk. */
  void take(Batch batch, Order order, Instant now) {
    switch (order) {
      case Order.Attach o -> attach(o.seating());
      case Order.Detach o -> audience.leave(o.seating(), now);
      case Order.Asked o -> decide(batch, o.seating(), o.ask(), now);
      case Order.Writing o -> writing(o.seating(), o.channel(), o.on(), now);
      case Order.Expel o -> {
        decide(batch, o, now);
        audience.dismiss(o.member().id(), CloseCode.REMOVED);
      }
      case Order.Farewell o -> farewell(o);
      case Order.Beat _ -> {
        typists.beat(now);
        audience.beat(room, now);
      }
    }
    audience.wakes().all();
  }

  private void farewell(Order.Farewell farewell) {
    for (Seating seating : audience.seatings().toList()) {
      long after = farewell.random().nextLong(farewell.spread().toMillis() + 1);
      seating.outbox().post(Frames.reconnect(Duration.ofMillis(after)));
      seating.close(CloseCode.RESTART);
    }
  }

  /** Decides one command on the room as the batch leaves it, and adds to it what came of it. */
  private void decide(Batch batch, Seating seating, ClientFrame.Ask ask, Instant now) {
    CommandRef command = new CommandRef(ask.id(), ask.fingerprint());
    Member member = seating.member();
    Optional<Answers.Answer> earlier = answers.to(member.id(), command);
    if (earlier.isPresent()) {
      if (earlier.get().isTo(command)) {
        batch.accepts(seating, ask.id(), earlier.get().place());
      } else {
        batch.refuses(seating, ask.id(), Refusal.ID_REUSED);
      }
      return;
    }
    if (!allowance.covers(member, ask.command())) {
      batch.refuses(seating, ask.id(), Refusal.TOO_MUCH);
      return;
    }
    switch (decide(batch.room(), member, ask.command())) {
      case Decision.Refused refused -> batch.refuses(seating, ask.id(), refused.refusal());
      case Decision.Accepted accepted -> {
        List<Entry> made = entries(batch.room(), member.id(), accepted.happenings(), now);
        batch.add(member.id(), command, made, answers);
        Entry first = made.getFirst();
        batch.accepts(seating, ask.id(), new Place(first.channel(), first.seq()));
      }
    }
  }

  /** Decides what the house does when a link was revoked; nothing when it changes nothing. */
  private void decide(Batch batch, Order.Expel expel, Instant now) {
    if (batch.room().decide(Member.HOUSE, expel.command()) instanceof Decision.Accepted accepted) {
      CommandRef command = new CommandRef(expel.id(), "");
      List<Entry> made = entries(batch.room(), MemberId.HOUSE, accepted.happenings(), now);
      batch.add(MemberId.HOUSE, command, made, answers);
    }
  }

  /**
   * The batch is on disk: it has happened, and is told. Answers first, then the floor.
   *
   * @return whether somebody came, went or was sent away
   */
  boolean commit(Batch batch) {
    room = batch.room();
    List<Entry> entries = batch.entries().stream().map(Addition::entry).toList();
    giveAnswers(batch);
    boolean moved = keep(entries, true);
    if (moved) {
      audience.tellPresence(room);
    }
    audience.wakes().front();
    moved |= keep(entries, false);
    audience.wakes().all();
    return moved;
  }

  /** Keeps the entries of one side of the mirror; whether they moved anybody. */
  private boolean keep(List<Entry> entries, boolean front) {
    List<Entry> ofSide = entries.stream().filter(e -> e.channel().isFront() == front).toList();
    ofSide.forEach(this::keep);
    boolean moved = false;
    for (Entry entry : ofSide) {
      moved |= audience.rearrange(entry, room);
    }
    return moved;
  }

  /** The batch is not on disk and never will be. */
  void abandon(Batch batch, Refusal why) {
    batch.abandon();
    for (Batch.Answer answer : batch.answers()) {
      if (answer instanceof Batch.Accepted yes && isKept(yes.place())) {
        accept(yes);
      } else {
        refuse(answer.seating(), answer.id(), why);
      }
    }
    audience.wakes().all();
  }

  /** Lets somebody in who has connected, or turns them away. */
  void attach(Seating seating) {
    Optional<CloseCode> why = audience.whyNotSeat(seating, room);
    if (why.isPresent()) {
      seating.close(why.get());
      return;
    }
    audience.give(seating, welcome(seating.member()));
    audience.seat(seating, room);
    audience.tellPresence(room, seating);
    seating.outbox().seated();
  }

  /** Passes on that somebody is writing, to those who will read what they write. */
  void writing(Seating seating, Channel channel, boolean on, Instant now) {
    Member member = seating.member();
    if (reads(room, member, channel)
        && Access.mayWrite(member, channel)
        && hasCome(member)
        && typists.isNews(member.id(), channel, on, now)) {
      audience.signal(channel, "typing " + channel + member.id(), typing(channel, member.id(), on));
    }
  }

  /** Whether those in front know of them; an observer who reads anything has come. */
  private boolean hasCome(Member member) {
    return switch (member.role()) {
      case OBSERVER -> true;
      case PARTICIPANT, MODERATOR, HOST ->
          room.front()
              .attendee(member.id())
              .filter(a -> a.standing() == Standing.WAITING || a.standing() == Standing.IN_THE_ROOM)
              .isPresent();
    };
  }

  /** Those who were sent away for good, so that their links can be seen to be revoked. */
  List<MemberId> sentAway() {
    return Stream.concat(
            room.back().dismissed().stream(),
            room.front().roster().values().stream()
                .filter(a -> a.standing() == Standing.REMOVED)
                .map(Attendee::id))
        .toList();
  }

  /** Answers those whose commands changed nothing. */
  void answer(Batch batch) {
    giveAnswers(batch);
    audience.wakes().all();
  }

  private void giveAnswers(Batch batch) {
    for (Batch.Answer answer : batch.answers()) {
      switch (answer) {
        case Batch.Accepted yes -> accept(yes);
        case Batch.Refused no -> refuse(no.seating(), no.id(), no.refusal());
      }
    }
  }

  private void accept(Batch.Accepted yes) {
    audience.give(yes.seating(), ack(yes.id(), yes.place()));
  }

  private boolean isKept(Place place) {
    return place.seq() <= room.head(place.channel());
  }

  private void keep(Entry entry) {
    noteShown(entry);
    Readers readers = audience.log(entry.channel(), room);
    Frame frame = encode(entry);
    readers.add(frame);
    audience.wakes().add(readers);
    allowance.spend(entry.author(), frame.size());
  }

  /** Before anybody is told: who is told of a stimulus fetches it at once. */
  private void noteShown(Entry entry) {
    if (entry.event() instanceof FrontEvent.Shown event) {
      shown.add(event.stimulus().id());
    }
  }
}
