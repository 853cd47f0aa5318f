package dev.halfsilver.live;

import dev.halfsilver.room.Access;
import dev.halfsilver.room.Activities;
import dev.halfsilver.room.BackEvent;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Command;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Phase;
import dev.halfsilver.room.Place;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.front.Attendee;
import dev.halfsilver.room.front.Standing;
import dev.halfsilver.room.whole.Room;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * One half of a room at work: what was recorded of it, who sits in it, and what each is given. Used
 * by one thread at a time and free of waiting, clocks and disks, so that whole histories can be
 * played through it. Of the other half it has the logs to read from and hears {@link News}.
 *
 * <p>Each half keeps a {@link Room} of which only its own half ever changes. So in front there is
 * nothing that could tell whether anybody watches.
 */
class Proceedings extends Mirror {
  private static final String TYPING = "typing ";

  private final boolean front;
  private final Channels channels;
  private final Map<String, Halves.Lasting> lasting;

  /**
   * What of it this half has told since it woke: older signals would show that the room was awake.
   */
  private final Set<String> toldHere = new HashSet<>();

  private final AcceptedCommands accepted;
  private final News news;
  private final News heard;
  private final Audience audience;
  private final Leading leading;
  private final Allowance allowance = new Allowance();
  private final Typists typists = new Typists();
  private final Set<String> shown = ConcurrentHashMap.newKeySet();
  private final Map<Channel, List<MemberId>> told = new HashMap<>();
  private final Tallies tallies = new Tallies();
  private volatile Room room;
  private boolean crowdMoved;

  Proceedings(boolean front, Session session, Halves.Shared shared) {
    super(session);
    this.front = front;
    this.channels = shared.channels();
    this.accepted = shared.accepted();
    this.news = front ? shared.fromFront() : shared.fromBack();
    this.heard = front ? shared.fromBack() : shared.fromFront();
    this.lasting = shared.lasting();
    this.room = Room.prepared(session.setting());
    this.leading = new Leading(shared.limits().unled());
    this.audience = new Audience(this, channels, news, shared.limits().absence());
  }

  /** Takes in something that was recorded in this half before it woke. */
  void replay(Recorded record) {
    Entry entry = record.entry();
    if (record.part() == 0) {
      accepted.remember(entry.author(), record.command(), new Place(entry.channel(), entry.seq()));
    }
    room = room.evolve(entry);
    keep(entry, entry.seq() <= channels.log(entry.channel()).head());
  }

  /** The room, of which this half is as it is and the other as it was in the beginning. */
  Room room() {
    return room;
  }

  @Override
  Audience audience() {
    return audience;
  }

  /** What the other half is to be told. */
  News news() {
    return news;
  }

  /** What the other half has told. */
  News heard() {
    return heard;
  }

  /** Whether a stimulus has been on the screens of this room. May be asked from any thread. */
  boolean wasShown(String stimulus) {
    return shown.contains(stimulus);
  }

  Batch newBatch() {
    return new Batch(room);
  }

  /** Does what a message says, as far as it can be done before the batch is on disk. */
  void take(Batch batch, RoomMessage message, Instant now) {
    switch (message) {
      case RoomMessage.Attach o -> attach(o.seating());
      case RoomMessage.Detach o -> crowdMoved |= audience.leave(o.seating(), now);
      case RoomMessage.Asked o -> decide(batch, o.seating(), o.ask(), now);
      case RoomMessage.Writing o -> writing(o.seating(), o.channel(), o.on(), now);
      case RoomMessage.Expel o -> {
        houseAsks(batch, o.id(), o.command(), now);
        audience.dismiss(o.member().id(), CloseCode.REMOVED);
      }
      case RoomMessage.Farewell o -> farewell(o);
      case RoomMessage.Beat _ -> {
        typists.beat(now);
        audience.beat(now);
        tellPresence();
        tellCrowd();
        tell(tallies.news());
        pauseIfUnled(batch, now);
        endIfDue(batch, now);
      }
    }
  }

  /** The clock of the house halts a discussion that nobody leads any more, wherever it is. */
  private void pauseIfUnled(Batch batch, Instant now) {
    boolean goesOn = front && batch.room().front().control().phase() == Phase.LIVE;
    if (leading.isLost(!goesOn || isLed(batch.room()), now)) {
      String id = "unled-" + batch.room().head(Channel.floor());
      houseAsks(batch, id, new Control.Pause(), now);
    }
  }

  /** The clock of the house ends what had only so much time. */
  private void endIfDue(Batch batch, Instant now) {
    if (front) {
      String id = "over-" + batch.room().head(Channel.floor());
      batch
          .room()
          .front()
          .activities()
          .due(now)
          .map(round -> new Activities.EndActivity(round.activity(), round.number()))
          .ifPresent(end -> houseAsks(batch, id, end, now));
    }
  }

  private void farewell(RoomMessage.Farewell farewell) {
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
    Optional<AcceptedCommands.Answer> earlier = accepted.to(member.id(), command);
    if (earlier.isPresent()) {
      if (earlier.get().isToTheSame()) {
        batch.accepts(seating, ask.id(), earlier.get().place());
      } else {
        batch.refuses(seating, ask.id(), new Decision.Refused(Refusal.ID_REUSED));
      }
      return;
    }
    if (!allowance.covers(member, ask.command())) {
      batch.refuses(seating, ask.id(), new Decision.Refused(Refusal.TOO_MUCH));
      return;
    }
    switch (decide(batch.room(), member, ask.command(), now)) {
      case Decision.Refused refused -> batch.refuses(seating, ask.id(), refused);
      case Decision.Accepted decided -> {
        List<Entry> made = entries(batch.room(), decided.proposals(), now);
        batch.add(member.id(), command, made, accepted);
        Entry first = made.getFirst();
        batch.accepts(seating, ask.id(), new Place(first.channel(), first.seq()));
      }
    }
  }

  /** Decides what the house itself wants done; nothing when it changes nothing. */
  private void houseAsks(Batch batch, String id, Command command, Instant now) {
    if (decide(batch.room(), Member.HOUSE, command, now) instanceof Decision.Accepted decided) {
      List<Entry> made = entries(batch.room(), decided.proposals(), now);
      batch.add(MemberId.HOUSE, new CommandRef(id, ""), made, accepted);
    }
  }

  /**
   * The batch is on disk: it has happened, and is told.
   *
   * @return whether somebody came, went or was sent away
   */
  boolean commit(Batch batch) {
    room = batch.room();
    giveAnswers(batch);
    batch.entries().stream().map(Addition::entry).forEach(entry -> keep(entry, false));
    tell(tallies.newsOnFloor());
    boolean moved = false;
    for (Addition addition : batch.entries()) {
      moved |= audience.rearrange(addition.entry(), room);
    }
    if (moved) {
      tellPresence();
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
        refuse(answer.seating(), answer.id(), new Decision.Refused(why));
      }
    }
  }

  /** Hears what has happened in the other half. */
  void hear(News.Told told) {
    audience.hear(told.grown(), room);
    for (News.Signal signal : told.signals()) {
      audience.hear(signal.channel(), signal.subject(), signal.frame());
    }
  }

  /** Lets somebody in who has connected, or turns them away. */
  void attach(Seating seating) {
    Optional<CloseCode> why = audience.whyNotSeat(seating, room);
    if (why.isPresent()) {
      seating.close(why.get());
      return;
    }
    audience.give(seating, welcome(seating.epoch(), seating.member()));
    crowdMoved |= audience.seat(seating, room);
    tellPresence();
    tell(tallies.news());
    tell(tallies.newsOnFloor());
    greet(seating);
    seating.outbox().seated();
  }

  /** Tells somebody who has just come who is there, and what answers have come to. */
  private void greet(Seating newcomer) {
    lasting.forEach(
        (subject, signal) -> {
          boolean isNews = signal.channel().isFront() != front || toldHere.contains(subject);
          if (isNews && newcomer.outbox().follows(signal.channel())) {
            audience.give(newcomer, subject, signal.frame());
          }
        });
  }

  private void tell(List<Tallies.Told> news) {
    news.forEach(tally -> tellLasting(tally.channel(), tally.subject(), tally.frame()));
  }

  private void tellLasting(Channel channel, String subject, Frame frame) {
    lasting.put(subject, new Halves.Lasting(channel, frame));
    toldHere.add(subject);
    audience.signal(channel, subject, frame);
  }

  /** Tells those in front who of them is there, where that has changed since it was last told. */
  private void tellPresence() {
    if (front) {
      tell(Channel.floor());
      tell(Channel.desk());
    }
  }

  /** This half falls asleep: nobody is in it, and those who have just gone are not waited for. */
  void sleep() {
    audience.beat(Instant.MAX);
    tellPresence();
    tell(tallies.news());
  }

  /** Tells who is in the backroom. Thousands may come at once, so it is told now and then only. */
  private void tellCrowd() {
    if (!front && crowdMoved) {
      crowdMoved = false;
      tell(Channel.backroom());
    }
  }

  private void tell(Channel channel) {
    List<MemberId> members = present(room, channel);
    if (!members.equals(told.getOrDefault(channel, List.of()))) {
      told.put(channel, members);
      tellLasting(channel, "present " + channel, Frames.present(channel, members));
    }
  }

  /** Passes on that somebody is writing, to those who will read what they write. */
  void writing(Seating seating, Channel where, boolean on, Instant now) {
    Member member = seating.member();
    Channel channel = whereItGoes(member, where);
    if (channel.isFront() == front
        && reads(room, member, channel)
        && Access.mayWrite(member, channel)
        && hasCome(member)
        && typists.isNews(member.id(), channel, on, now)) {
      audience.signal(channel, TYPING + channel + member.id(), typing(channel, member.id(), on));
    }
  }

  /** While a masked question stands, nobody is told who of the others is answering. */
  private Channel whereItGoes(Member member, Channel where) {
    boolean masked =
        member.role() == Role.PARTICIPANT
            && where.equals(Channel.floor())
            && room.front().activities().openInTalk().isPresent();
    return masked ? new Channel.Answers(member.id()) : where;
  }

  /**
   * Whether those in front know of them. An observer who reads anything has come, and behind the
   * mirror a moderator need not.
   */
  private boolean hasCome(Member member) {
    return !front
        || room.front()
            .door()
            .attendee(member.id())
            .filter(a -> a.standing() == Standing.WAITING || a.standing() == Standing.IN_THE_ROOM)
            .isPresent();
  }

  /** Those of this half who were sent away for good, so that their links can be revoked. */
  List<MemberId> sentAway() {
    return Stream.concat(
            room.back().observers().dismissed().stream(),
            room.front().door().roster().values().stream()
                .filter(a -> a.standing() == Standing.REMOVED)
                .map(Attendee::id))
        .toList();
  }

  /** Answers those whose commands changed nothing. */
  void answer(Batch batch) {
    giveAnswers(batch);
  }

  private void giveAnswers(Batch batch) {
    for (Batch.Answer answer : batch.answers()) {
      switch (answer) {
        case Batch.Accepted yes -> accept(yes);
        case Batch.Refused no -> refuse(no.seating(), no.id(), no.why());
      }
    }
  }

  private void accept(Batch.Accepted yes) {
    audience.give(yes.seating(), ack(yes.id(), yes.place()));
  }

  private boolean isKept(Place place) {
    return place.seq() <= channels.head(place.channel());
  }

  /**
   * Keeps an entry for its readers.
   *
   * @param isThere whether its channel has it already, from before this half slept
   */
  private void keep(Entry entry, boolean isThere) {
    noteShown(entry);
    tallies.read(entry);
    Frame frame = encode(entry);
    if (!isThere) {
      channels.log(entry.channel()).add(frame);
    }
    audience.opened(entry.channel(), room);
    audience.grown(entry.channel());
    allowance.spend(entry.author(), frame.size());
    crowdMoved |= entry.event() instanceof BackEvent;
  }

  /** Before anybody is told: who is told of a stimulus fetches it at once. */
  private void noteShown(Entry entry) {
    if (entry.event() instanceof Stage.Shown event) {
      shown.add(event.stimulus().id());
    }
  }
}
