package dev.halfsilver.facility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.Person;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.ActivityExamples;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.RolePlay;
import dev.halfsilver.room.activity.Task;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Masking over real sockets and HTTP: whatever the others answer, all that a participant gets
 * before it is shown to them is the same, from the first byte of the handshake on. {@code
 * live/MaskingTest} plays many more histories, and finds every leak that is put in on purpose.
 */
class SocketMaskingTest {
  private static final int SESSIONS = 60;
  private static final int STEPS = 6;
  private static final String ACTIVITY = "own:6";

  @Test
  void what_others_answer_changes_nothing_that_a_participant_gets_over_sockets_and_http(
      @TempDir Path folder) throws IOException {
    try (OpenFacility facility = new OpenFacility(folder)) {
      for (long seed = 1; seed <= SESSIONS; seed++) {
        List<String> got = seenByAna(facility, seed, seed);
        assertThat(seenByAna(facility, seed, -seed))
            .as("other answers, seed %d", seed)
            .isEqualTo(got);
        assertThat(seenByAna(facility, seed, 0)).as("no answers, seed %d", seed).isEqualTo(got);
      }
    }
  }

  /**
   * Plays a session and returns what Ana got. What is random by design is replaced.
   *
   * @param answers the seed of what the others answer; nothing when it is 0
   */
  private static List<String> seenByAna(OpenFacility facility, long seed, long answers)
      throws IOException {
    List<Invitation> invitations = facility.invites(3, 0);
    List<Person> people =
        invitations.stream().map(seat -> new Person(facility.address(), seat)).toList();
    try {
      Group group = new Group(facility, people);
      List<String> http =
          group.plays(new SplittableRandom(seed), new SplittableRandom(answers), answers != 0);
      List<String> got = new ArrayList<>(group.ana.streams());
      got.addAll(http);
      return got.stream().map(bytes -> plain(bytes, invitations)).toList();
    } finally {
      people.forEach(Person::close);
    }
  }

  private static String plain(String bytes, List<Invitation> invitations) {
    String plain =
        bytes
            .replaceAll("\"token\":\"[\\w-]+\\.[\\w-]+\\.[\\w-]{43}\"", "\"token\":\"\"")
            .replaceAll("\"(at|expiresAt)\":\\d{13}", "\"$1\":0");
    for (int i = 0; i < invitations.size(); i++) {
      plain = plain.replace(invitations.get(i).member(), "<seat " + i + ">");
    }
    return plain;
  }

  /** A moderator and three participants, of whom the first is looked at. */
  private static final class Group {
    private final OpenFacility facility;
    private final Person ruth;
    private final Person ana;
    private final List<Person> participants;
    private long onFloor;

    Group(OpenFacility facility, List<Person> people) {
      this.facility = facility;
      this.ruth = of("moderator", people).getFirst();
      this.participants = of("participant", people);
      this.ana = participants.getFirst();
    }

    private static List<Person> of(String role, List<Person> people) {
      return people.stream().filter(p -> p.invitation().role().equals(role)).toList();
    }

    List<String> plays(SplittableRandom random, SplittableRandom others, boolean answering)
        throws IOException {
      comeIn();
      Masking masking = random.nextInt(3) == 0 ? Masking.NEVER : Masking.UNTIL_REVEALED;
      boolean afterOwn = random.nextInt(3) == 0;
      Task<?> task = task(random);
      open(new Activity("Do this.", afterOwn ? Masking.AFTER_OWN : masking, 0, task));
      List<String> http = new ArrayList<>();
      for (int i = 0; i < STEPS; i++) {
        for (Person other : participants.subList(1, 3)) {
          if (answering && others.nextInt(3) > 0) {
            answers(other, task, i, others);
          }
        }
        switch (random.nextInt(afterOwn ? 3 : 4)) {
          case 0 -> {
            ana.isCut();
            ana.comes();
          }
          case 1 -> http.addAll(HttpAnswers.to(ana, facility.address()));
          case 2 -> {
            ruth.does("say", "ruth-says-" + i, "text", "Take your time.");
            everybodyHas(++onFloor);
          }
          default -> answers(ana, task, i, random);
        }
      }
      return http;
    }

    /** So that no two tellings of who is here become one, each is waited for. */
    private void comeIn() {
      ruth.comes().does("lead", "ruth-leads");
      onFloor = 1;
      for (Person participant : participants) {
        participant.comes().joins();
        String member = participant.invitation().member();
        ruth.does("admit", "admit-" + member, "member", member);
        onFloor++;
        long here = onFloor;
        participants.stream()
            .limit(here - 1)
            .forEach(
                p -> {
                  p.inbox().has(Channel.floor(), here);
                  p.inbox().newest("present", f -> f.path("count").asLong() == here);
                });
      }
      ruth.does("start", "ruth-starts");
      everybodyHas(++onFloor);
    }

    private void open(Activity activity) {
      ObjectNode frame = command("open_own", "ruth-opens");
      frame.set("definition", Json.MAPPER.valueToTree(activity));
      asks(ruth, frame);
      everybodyHas(++onFloor);
    }

    private void answers(Person by, Task<?> task, int number, SplittableRandom random) {
      ObjectNode frame = command("give_answer", "answer-" + number + "-0");
      frame.put("activity", ACTIVITY).put("round", 1);
      frame.set("answer", Json.MAPPER.valueToTree(ActivityExamples.answer(task, random)));
      asks(by, frame);
    }

    private static ObjectNode command(String type, String id) {
      return Json.MAPPER.createObjectNode().put("type", type).put("id", id);
    }

    /** Waits for the answer, and where there is an entry for that too. */
    private static void asks(Person by, ObjectNode frame) {
      String id = frame.path("id").asText();
      by.sends(frame.toString());
      by.inbox().first(f -> f.path("id").asText().equals(id));
      if (by.inbox().answerTo(id).path("type").asText().equals("ack")) {
        by.inbox()
            .has(
                Channel.parse(by.inbox().ack(id).path("channel").asText()),
                by.inbox().ack(id).path("seq").asLong());
      }
    }

    private void everybodyHas(long seq) {
      participants.forEach(p -> p.inbox().has(Channel.floor(), seq));
    }

    /** One that needs nothing of the guide and gives nobody a role. */
    private static Task<?> task(SplittableRandom random) {
      List<Task<?>> tasks =
          new TreeMap<>(ActivityExamples.TASKS)
              .values().stream()
                  .<Task<?>>map(task -> task)
                  .filter(task -> !(task instanceof RolePlay) && task.stimulus().isEmpty())
                  .toList();
      return tasks.get(random.nextInt(tasks.size()));
    }
  }
}
