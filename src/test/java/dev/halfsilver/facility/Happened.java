package dev.halfsilver.facility;

import dev.halfsilver.people.Address;
import dev.halfsilver.people.Inbox;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.Person;
import dev.halfsilver.room.Channel;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One random session over real sockets, and what its participants got from it. People in front go
 * step by step; those behind the mirror, if any, do as they like meanwhile.
 */
final class Happened {
  private static final int STEPS = 12;

  private final Address server;
  private final List<Invitation> invitations;
  private final Person ruth;
  private final List<Person> participants;
  private final Map<String, String> names = new LinkedHashMap<>();

  private Happened(Address server, List<Invitation> invitations) {
    this.server = server;
    this.invitations = invitations;
    this.ruth = people("moderator").getFirst();
    this.participants = people("participant");
    invitations.forEach(i -> names.put(i.member(), role(i) + names.size()));
  }

  /**
   * Plays a session and returns what each participant received, kind by kind, with what is random
   * by design (member ids, times, tokens) replaced by something of the same length.
   */
  static List<String> in(OpenFacility facility, long seed, boolean watched) {
    Happened happened = new Happened(facility.address(), facility.invites(3, 2));
    try {
      return happened.play(new SplittableRandom(seed), new SplittableRandom(~seed), watched);
    } finally {
      happened.ruth.close();
      happened.participants.forEach(Person::close);
    }
  }

  private List<String> play(SplittableRandom front, SplittableRandom back, boolean watched) {
    ruth.comes().does("lead", "ruth-leads");
    try (Backroom behind = new Backroom(watched ? people("observer") : List.of(), ruth, back)) {
      behind.acts();
      for (Person participant : participants) {
        participant.comes().joins();
        ruth.does(
            "admit",
            "admit-" + participant.invitation().member(),
            "member",
            participant.invitation().member());
        arrives("entered", participant.invitation().member());
        int present = 2 + participants.indexOf(participant);
        Stream.concat(Stream.of(ruth), participants.stream())
            .limit(present)
            .forEach(p -> seesPresent(p, present));
        behind.acts();
      }
      ruth.does("start", "ruth-starts");
      for (int i = 0; i < STEPS; i++) {
        step(front, i);
        behind.acts();
      }
      ruth.does("say", "the-last-word", "text", "Thank you all.");
      participants.forEach(p -> p.inbox().words("Thank you all."));
    }
    return participants.stream().map(this::received).toList();
  }

  private void arrives(String type, String member) {
    participants.stream()
        .filter(p -> p.inbox().have().containsKey(Channel.floor()) || isNamed(p, member))
        .forEach(
            p ->
                p.inbox()
                    .first(
                        f ->
                            Inbox.isA(f.path("event"), type)
                                && f.path("event").path("member").asText().equals(member)));
  }

  private static boolean isNamed(Person person, String member) {
    return person.invitation().member().equals(member);
  }

  private void step(SplittableRandom random, int number) {
    Person participant = participants.get(random.nextInt(participants.size()));
    String member = participant.invitation().member();
    String id = "command-" + number;
    switch (random.nextInt(8)) {
      case 0 -> {
        participant.isCut();
        others(participant).forEach(p -> seesPresent(p, participants.size()));
        participant.comes();
        others(participant).forEach(p -> seesPresent(p, participants.size() + 1));
      }
      case 1 -> answered(ruth, "ask", id, "item", random.nextBoolean() ? "hello" : "why");
      case 2 -> answered(ruth, "show", id, "item", "see");
      case 3 -> answered(ruth, random.nextBoolean() ? "pause" : "resume", id);
      case 4 -> answered(ruth, "mute", id, "member", member);
      case 5 -> answered(participant, "tell", id, "to", member, "text", "privately " + number);
      case 6 -> answered(participant, "remark", id, "text", "is anybody there?");
      default -> answered(participant, "say", id, "text", "words " + number);
    }
  }

  private List<Person> others(Person person) {
    return Stream.concat(Stream.of(ruth), participants.stream()).filter(p -> p != person).toList();
  }

  /** Waits until somebody was told how many are there, so that no two tellings become one. */
  private static void seesPresent(Person person, int count) {
    person
        .inbox()
        .newest(
            "present",
            f -> !f.path("channel").asText().equals("floor") || f.path("count").asInt() == count);
  }

  private static void answered(Person person, String type, String id, String... fields) {
    person.asks(type, id, fields);
    person.inbox().first(f -> f.path("id").asText().equals(id));
  }

  private String received(Person person) {
    Map<String, List<String>> kinds =
        person.inbox().frames().stream()
            .map(Object::toString)
            .collect(
                Collectors.groupingBy(
                    frame ->
                        frame.replaceAll("^\\{\"type\":\"(\\w+)\"(,\"channel\":\"\\w+)?.*", "$1$2"),
                    LinkedHashMap::new,
                    Collectors.toCollection(ArrayList::new)));
    kinds.put("http", http(person));
    return plain(new TreeMap<>(kinds).toString());
  }

  /** What the doors over HTTP answer: status, headers and body. */
  private List<String> http(Person person) {
    String token = person.token();
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (String path :
        List.of(
            "/api/guide", "/api/seats", "/api/transcript?format=jsonl", "/api/stimuli/s_none1")) {
      answers.add(server.get(path, token));
    }
    answers.add(
        server.post("/api/enter", "{\"secret\":\"%s\"}".formatted(person.invitation().secret())));
    return answers.stream()
        .map(
            a ->
                a.statusCode()
                    + " "
                    + a.headers().map()
                    + " "
                    + a.body().replaceAll("[\\w-]+\\.[\\w-]+\\.[\\w-]+", "token"))
        .toList();
  }

  private String plain(String text) {
    String plain =
        text.replaceAll("\"(at|expiresAt)\":\\d{13}", "\"$1\":0")
            .replaceAll("s_[A-Za-z0-9_-]{22}", "s_stimulus");
    for (Map.Entry<String, String> name : names.entrySet()) {
      plain = plain.replace(name.getKey(), name.getValue());
    }
    return plain;
  }

  private static String role(Invitation invitation) {
    return "<" + invitation.role() + ">";
  }

  private List<Person> people(String role) {
    return invitations.stream()
        .filter(i -> i.role().equals(role))
        .map(i -> new Person(server, i))
        .toList();
  }
}
