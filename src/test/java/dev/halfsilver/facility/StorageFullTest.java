package dev.halfsilver.facility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.people.Inbox;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.Person;
import dev.halfsilver.room.Channel;
import dev.halfsilver.store.sqlite.SmallDisk;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the disk is full, those who speak are told so, and what they said is seen by nobody. */
class StorageFullTest {
  private static final String LONG = "Mine always leaks. ".repeat(200);

  @Test
  void a_speaker_is_told_that_the_disk_is_full_and_can_say_it_again_when_there_is_room(
      @TempDir Path folder) throws Exception {
    try (OpenFacility facility = new OpenFacility(folder)) {
      List<Invitation> invited = facility.invites(1, 1);
      try (Person ruth = comes(facility, invited, "moderator");
          Person priya = comes(facility, invited, "observer")) {
        ruth.does("lead", "ruth-leads").does("start", "ruth-starts");
        priya.does("observe", "priya-observes");
        assertThat(facility.readiness()).isEqualTo(200);

        SmallDisk.isFull(facility.store());
        int number = 0;
        JsonNode answer;
        do {
          answer = says(ruth, ++number);
        } while (Inbox.isA(answer, "ack")); // What was free in the last pages.
        assertThat(answer.path("code").asText()).isEqualTo("storage_full");
        assertThat(facility.readiness()).isEqualTo(503);

        SmallDisk.hasRoom(facility.store());
        ruth.does("say", "command-" + number, "text", LONG + number);
        assertThat(facility.readiness()).isEqualTo(200);
        priya.inbox().words(LONG + number);
        List<Long> seen = priya.inbox().numbers(Channel.floor());
        assertThat(seen).isEqualTo(LongStream.rangeClosed(1, number + 2L).boxed().toList());
      }
    }
  }

  private static JsonNode says(Person person, int number) {
    String id = "command-" + number;
    person.asks("say", id, "text", LONG + number);
    return person.inbox().first(frame -> frame.path("id").asText().equals(id));
  }

  private static Person comes(OpenFacility facility, List<Invitation> invited, String role) {
    Invitation seat = invited.stream().filter(i -> i.role().equals(role)).findFirst().get();
    return new Person(facility.address(), seat).comes();
  }
}
