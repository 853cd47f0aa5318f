package dev.halfsilver.facility;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.Person;
import dev.halfsilver.room.AnyCommand;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Command;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.FrontCommand;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.Pace;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.front.Attendee;
import dev.halfsilver.room.front.PaceFacet;
import dev.halfsilver.room.front.Standing;
import dev.halfsilver.room.whole.Room;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import dev.halfsilver.wire.ClientFrame;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * One random session over real sockets, and every byte that its participants got from it. People in
 * front go step by step, each once all of them have all that the step before brought; those behind
 * the mirror, if any, do as they like meanwhile. What people ask is made from the list of all
 * commands, so that a new one is asked from its first day on.
 */
final class Happened {
  private static final int STEPS = 14;
  private static final int MOST_TRIES = 60;

  /** That somebody in a role asked for something, whatever came of it. */
  record Asked(Role role, Class<? extends Command> command) {}

  private final OpenFacility facility;
  private final Set<Asked> asked;
  private final List<Invitation> invitations;
  private final Session session;
  private final Map<String, Member> members = new HashMap<>();
  private final Person ruth;
  private final List<Person> participants;
  private final List<Person> here;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<Person, List<String>> got = new LinkedHashMap<>();
  private final AnyCommand any;
  private Room room;

  private Happened(OpenFacility facility, SplittableRandom random, Set<Asked> asked) {
    this.facility = facility;
    this.asked = asked;
    this.invitations = facility.invites(3, 2);
    this.session = facility.session(invitations.getFirst().member());
    this.room = Room.prepared(session.setting());
    this.ruth = people("moderator").getFirst();
    this.participants = people("participant");
    this.here = new ArrayList<>(participants);
    participants.forEach(p -> got.put(p, new ArrayList<>()));
    invitations.forEach(i -> names.put(i.member(), "<" + i.role() + ">" + names.size()));
    for (Seat seat : facility.store().seats().of(session.id())) {
      members.put(seat.id().value(), seat.member());
    }
    this.any =
        new AnyCommand(
            random,
            invitations.stream().map(i -> members.get(i.member())).toList(),
            session.setting().agenda().items().keySet().stream().sorted().toList(),
            session.terms().version());
  }

  /**
   * Plays a session and returns what each participant received: the bytes of each connection and
   * each answer over HTTP. What is random by design (member ids, times, tokens) is replaced.
   *
   * @param asked takes what was asked of the room
   */
  static Map<String, List<String>> in(
      OpenFacility facility, long seed, boolean watched, Set<Asked> asked) throws IOException {
    Happened happened = new Happened(facility, new SplittableRandom(seed), asked);
    try {
      return happened.play(new SplittableRandom(~seed), watched);
    } finally {
      happened.ruth.close();
      happened.participants.forEach(Person::close);
    }
  }

  private Map<String, List<String>> play(SplittableRandom back, boolean watched)
      throws IOException {
    ruth.comes().does("lead", "ruth-leads");
    try (Backroom behind = new Backroom(watched ? people("observer") : List.of(), ruth, back)) {
      behind.acts();
      for (Person participant : participants) {
        participant.comes().joins();
        settles();
        answered(ruth, "admit", "admit-" + participant.invitation().member(), participant);
        behind.acts();
      }
      answered(ruth, "start", "ruth-starts");
      for (int i = 0; i < STEPS && !here.isEmpty(); i++) {
        step(here.get(any.random().nextInt(here.size())), i);
        behind.acts();
      }
      if (!here.isEmpty()) {
        answered(ruth, "remove", "ruth-removes", here.getFirst());
        behind.acts();
      }
      answered(ruth, "close", "ruth-closes");
    }
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Person participant : participants) {
      List<String> streams = new ArrayList<>(participant.streams());
      streams.addAll(got.get(participant));
      all.put(
          names.get(participant.invitation().member()), streams.stream().map(this::plain).toList());
    }
    return all;
  }

  private void step(Person participant, int number) throws IOException {
    switch (any.random().nextInt(14)) {
      case 0 -> {
        participant.isCut();
        participant.comes(); // So soon that nobody else is told.
      }
      case 1 -> writes(participant);
      case 2 -> {
        participant.sends("nonsense");
        participant.isOver();
        participant.comes();
      }
      case 3 -> got.get(participant).addAll(HttpAnswers.to(participant, facility.address()));
      case 4 -> got.get(participant).add(turnedAway(participant, any.random().nextInt(3)));
      case 5, 6, 7, 8 -> asks(ruth, number);
      default -> asks(participant, number);
    }
  }

  private void asks(Person person, int number) {
    Member by = member(person);
    Command command = command(by);
    asked.add(new Asked(by.role(), command.getClass()));
    ObjectNode frame = Json.MAPPER.valueToTree(command);
    frame.put("id", "command-" + number);
    person.sends(frame.toString());
    isAnswered(person, "command-" + number);
  }

  /**
   * Mostly something that the rules allow as things are, so that a history gets somewhere; now and
   * then anything at all.
   */
  private Command command(Member by) {
    Command command = anything(by);
    if (any.random().nextInt(4) > 0) {
      for (int i = 0; i < MOST_TRIES && !isAllowed(by, command); i++) {
        command = anything(by);
      }
    }
    return command;
  }

  private boolean isAllowed(Member by, Command command) {
    return room.decide(by, command, Instant.now()) instanceof Decision.Accepted;
  }

  /** What moderators ask behind the mirror is part of what happens there. */
  private Command anything(Member by) {
    Command command =
        by.role() == Role.MODERATOR ? any.of(FrontCommand.class) : any.of(Command.class);
    if (command instanceof Pace.SlowDown slow && slow.seconds() > 1) {
      // How much of a shorter pace is over would depend on how fast this machine is.
      return new Pace.SlowDown(PaceFacet.LONGEST_SECONDS);
    }
    boolean ends = command instanceof Control.Close && any.random().nextInt(10) > 0;
    return ends ? new Control.Resume() : command;
  }

  private void writes(Person participant) {
    List<Person> inside = inTheRoom();
    if (inside.contains(participant)) {
      participant.sends("{\"type\":\"typing\",\"channel\":\"floor\",\"on\":true}");
      inside.forEach(p -> p.inbox().newest("typing", f -> f.path("on").asBoolean()));
      participant.sends("{\"type\":\"typing\",\"channel\":\"floor\",\"on\":false}");
      inside.forEach(p -> p.inbox().newest("typing", f -> !f.path("on").asBoolean()));
    }
  }

  /** Waits until all have what the record has for them, and those who were sent away are gone. */
  private void settles() {
    Map<Channel, Long> heads = new HashMap<>();
    room = Room.prepared(session.setting());
    for (Recorded recorded : facility.store().journal().read(session.id())) {
      room = room.evolve(recorded.entry());
      heads.put(recorded.entry().channel(), recorded.entry().seq());
    }
    here.removeIf(this::isGone);
    heads.forEach(
        (channel, head) ->
            here.stream()
                .filter(person -> room.reads(member(person), channel))
                .forEach(person -> person.inbox().has(channel, head)));
    // So that no two tellings of who is here become one.
    long count = attendees().filter(a -> a.standing() == Standing.IN_THE_ROOM).count();
    inTheRoom().forEach(p -> p.inbox().newest("present", f -> f.path("count").asLong() == count));
  }

  private boolean isGone(Person person) {
    boolean gone = isOf(person, Standing.REMOVED);
    if (gone) {
      person.isOver();
    }
    return gone;
  }

  private List<Person> inTheRoom() {
    return here.stream().filter(person -> isOf(person, Standing.IN_THE_ROOM)).toList();
  }

  private boolean isOf(Person person, Standing standing) {
    return attendees()
        .anyMatch(a -> a.id().equals(member(person).id()) && a.standing() == standing);
  }

  private Stream<Attendee> attendees() {
    return room.front().door().roster().values().stream();
  }

  private Member member(Person person) {
    return members.get(person.invitation().member());
  }

  private void answered(Person person, String type, String id, Person about) {
    person.asks(type, id, "member", about.invitation().member());
    isAnswered(person, id);
  }

  private void answered(Person person, String type, String id) {
    person.asks(type, id);
    isAnswered(person, id);
  }

  private void isAnswered(Person person, String id) {
    person.inbox().first(f -> f.path("id").asText().equals(id));
    settles();
  }

  /** What a second tab gets that says something wrong at the door. */
  private String turnedAway(Person participant, int how) {
    try (Person tab = new Person(facility.address(), participant.invitation()).connects()) {
      switch (how) {
        case 0 -> tab.says("no.real.token", ClientFrame.Known.NOTHING);
        case 1 -> tab.says(tab.token(), known(floorOrAside(participant), 1_000_000L));
        default -> tab.says(tab.token(), known(Channel.backroom(), 0L));
      }
      tab.isOver();
      return tab.streams().getFirst();
    }
  }

  /** A channel that they read. */
  private Channel floorOrAside(Person participant) {
    return isOf(participant, Standing.IN_THE_ROOM)
        ? Channel.floor()
        : new Channel.Aside(member(participant).id());
  }

  private ClientFrame.Known known(Channel channel, long seq) {
    String epoch = facility.store().journal().epoch().name();
    return new ClientFrame.Known(Optional.of(epoch), Map.of(channel, seq));
  }

  private String plain(String bytes) {
    String plain =
        bytes
            .replaceAll("\"token\":\"[\\w-]+\\.[\\w-]+\\.[\\w-]{43}\"", "\"token\":\"\"")
            .replaceAll("\"(at|expiresAt)\":\\d{13}", "\"$1\":0")
            .replaceAll("\"retryAfter\":\\d+", "\"retryAfter\":0")
            .replaceAll("\"s_[A-Za-z0-9_-]{22}\"", "\"s_stimulus\"");
    for (Map.Entry<String, String> name : names.entrySet()) {
      plain = plain.replace(name.getKey(), name.getValue());
    }
    return plain;
  }

  private List<Person> people(String role) {
    return invitations.stream()
        .filter(i -> i.role().equals(role))
        .map(i -> new Person(facility.address(), i))
        .toList();
  }
}
