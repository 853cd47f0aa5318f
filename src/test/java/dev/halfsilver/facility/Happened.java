package dev.halfsilver.facility;

import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.Person;
import dev.halfsilver.people.RawClient;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.wire.ClientFrame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * One random session over real sockets, and every byte that its participants got from it. People in
 * front go step by step, each once all of them have all that the step before brought; those behind
 * the mirror, if any, do as they like meanwhile.
 */
final class Happened {
  private static final int STEPS = 12;

  private final OpenFacility facility;
  private final List<Invitation> invitations;
  private final Person ruth;
  private final List<Person> participants;
  private final List<Person> inTheRoom = new ArrayList<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<Person, List<String>> got = new LinkedHashMap<>();

  private Happened(OpenFacility facility) {
    this.facility = facility;
    this.invitations = facility.invites(3, 2);
    this.ruth = people("moderator").getFirst();
    this.participants = people("participant");
    participants.forEach(p -> got.put(p, new ArrayList<>()));
    invitations.forEach(i -> names.put(i.member(), "<" + i.role() + ">" + names.size()));
  }

  /**
   * Plays a session and returns what each participant received: the bytes of each connection and
   * each answer over HTTP. What is random by design (member ids, times, tokens) is replaced.
   */
  static Map<String, List<String>> in(OpenFacility facility, long seed, boolean watched)
      throws IOException {
    Happened happened = new Happened(facility);
    try {
      return happened.play(new SplittableRandom(seed), new SplittableRandom(~seed), watched);
    } finally {
      happened.ruth.close();
      happened.participants.forEach(Person::close);
    }
  }

  private Map<String, List<String>> play(
      SplittableRandom front, SplittableRandom back, boolean watched) throws IOException {
    ruth.comes().does("lead", "ruth-leads");
    try (Backroom behind = new Backroom(watched ? people("observer") : List.of(), ruth, back)) {
      behind.acts();
      for (Person participant : participants) {
        participant.comes();
        isLetIn(participant, "first");
        behind.acts();
      }
      ruth.does("start", "ruth-starts");
      settles();
      for (int i = 0; i < STEPS; i++) {
        step(front, i);
        settles();
        behind.acts();
      }
      Person removed = participants.get(front.nextInt(participants.size()));
      ruth.does("remove", "ruth-removes", "member", removed.invitation().member());
      removed.isOver();
      goes(removed);
      settles();
      behind.acts();
      ruth.does("close", "ruth-closes");
      settles();
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

  private void step(SplittableRandom random, int number) throws IOException {
    Person participant = participants.get(random.nextInt(participants.size()));
    String member = participant.invitation().member();
    String id = "command-" + number;
    switch (random.nextInt(13)) {
      case 0 -> {
        participant.isCut();
        participant.comes(); // So soon that nobody else is told.
      }
      case 1 -> answered(ruth, "ask", id, "item", random.nextBoolean() ? "hello" : "why");
      case 2 -> answered(ruth, "show", id, "item", "see");
      case 3 -> answered(ruth, random.nextBoolean() ? "pause" : "resume", id);
      case 4 -> answered(ruth, random.nextInt(3) == 0 ? "unmute" : "mute", id, "member", member);
      case 5 -> answered(participant, "tell", id, "to", member, "text", "privately " + number);
      case 6 -> answered(participant, "remark", id, "text", "is anybody there?");
      case 7 -> {
        participant.sends("{\"type\":\"typing\",\"channel\":\"floor\",\"on\":true}");
        inTheRoom.forEach(p -> p.inbox().newest("typing", f -> f.path("on").asBoolean()));
        participant.sends("{\"type\":\"typing\",\"channel\":\"floor\",\"on\":false}");
        inTheRoom.forEach(p -> p.inbox().newest("typing", f -> !f.path("on").asBoolean()));
      }
      case 8 -> {
        participant.sends("nonsense");
        participant.isOver();
        participant.comes();
      }
      case 9 -> got.get(participant).addAll(answersOverHttp(participant));
      case 10 -> got.get(participant).add(turnedAway(participant, random.nextInt(3)));
      case 11 -> {
        participant.does("leave", id);
        goes(participant);
        settles();
        participant.joins("join-" + id);
        isHere(participant);
      }
      default -> answered(participant, "say", id, "text", "words " + number);
    }
  }

  private void isLetIn(Person participant, String id) {
    String member = participant.invitation().member();
    participant.joins("join-" + id);
    ruth.does("admit", "admit-" + id + member, "member", member);
    isHere(participant);
    settles();
  }

  private void isHere(Person participant) {
    inTheRoom.add(participant);
    isSeenWhoIsHere();
  }

  private void goes(Person participant) {
    inTheRoom.remove(participant);
    isSeenWhoIsHere();
  }

  /** So that no two tellings of who is here become one. */
  private void isSeenWhoIsHere() {
    int count = inTheRoom.size() + 1;
    inTheRoom.forEach(
        p -> p.inbox().newest("present", frame -> frame.path("count").asInt() == count));
  }

  /** Waits until all have what the record has for them. */
  private void settles() {
    Map<Channel, Long> heads = facility.heads(ruth.invitation().member());
    for (Person participant : participants) {
      Channel aside = new Channel.Aside(new MemberId(participant.invitation().member()));
      participant.inbox().has(aside, heads.getOrDefault(aside, 0L));
    }
    inTheRoom.forEach(p -> p.inbox().has(Channel.floor(), heads.get(Channel.floor())));
  }

  private static void answered(Person person, String type, String id, String... fields) {
    person.asks(type, id, fields);
    person.inbox().first(f -> f.path("id").asText().equals(id));
  }

  /** What a second tab gets that says something wrong at the door. */
  private String turnedAway(Person participant, int how) {
    try (Person tab = new Person(facility.address(), participant.invitation()).connects()) {
      switch (how) {
        case 0 -> tab.says("no.real.token", ClientFrame.Known.NOTHING);
        case 1 -> tab.says(tab.token(), known(Channel.floor(), 1_000_000L));
        default -> tab.says(tab.token(), known(Channel.backroom(), 0L));
      }
      tab.isOver();
      return tab.streams().getFirst();
    }
  }

  private ClientFrame.Known known(Channel channel, long seq) {
    String epoch = facility.store().journal().epoch().name();
    return new ClientFrame.Known(Optional.of(epoch), Map.of(channel, seq));
  }

  /** What the doors over HTTP answer, to the byte. */
  private List<String> answersOverHttp(Person person) throws IOException {
    String secret = "{\"secret\":\"%s\"}".formatted(person.invitation().secret());
    List<String> answers = new ArrayList<>();
    answers.add(
        answer(
            "POST /api/enter",
            "Origin: " + facility.address().base() + "\r\nContent-Type: application/json",
            secret));
    for (String path :
        List.of(
            "/api/guide",
            "/api/seats",
            "/api/transcript?format=jsonl",
            "/api/stimuli/s_none1",
            "/socket",
            "/observer",
            "/nothing")) {
      answers.add(answer("GET " + path, "Authorization: Bearer " + person.token(), ""));
    }
    return answers;
  }

  private String answer(String what, String header, String body) throws IOException {
    return RawClient.answer(
        facility.address().base().getPort(),
        "%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(what, header, body.length(), body));
  }

  private String plain(String bytes) {
    String plain =
        bytes
            .replaceAll("\"token\":\"[\\w-]+\\.[\\w-]+\\.[\\w-]{43}\"", "\"token\":\"\"")
            .replaceAll("\"(at|expiresAt)\":\\d{13}", "\"$1\":0")
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
