package dev.halfsilver.facility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.people.FreePort;
import dev.halfsilver.people.Inbox;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that is sent again gets its first answer again, whatever happened in between. */
class OnceTest {
  private static final String ID = "one-and-the-same";

  @TempDir private Path folder;

  @Test
  void ten_times_over_three_sockets_and_a_restart_is_one_entry_and_one_answer() {
    try (ServedProcess server =
        new ServedProcess(folder.resolve("data"), FreePort.now(), FreePort.now())) {
      server.starts();
      List<Invitation> invited = server.address().invites(server.apiKey(), 1, 0);
      Person ruth = new Person(server.address(), one(invited, "moderator")).comes();
      Invitation ana = one(invited, "participant");
      List<Person> tabs =
          Stream.generate(() -> new Person(server.address(), ana).comes()).limit(3).toList();
      ruth.does("lead", "ruth-leads").does("start", "ruth-starts");
      tabs.getFirst().joins();
      ruth.does("admit", "ruth-admits", "member", ana.member());

      for (int i = 0; i < 6; i++) {
        tabs.get(i % 3).asks("say", ID, "text", "only once");
      }
      List<JsonNode> before = tabs.stream().map(tab -> tab.inbox().ack(ID)).toList();
      assertThat(server.isStopped()).isZero();
      server.starts();
      ruth.comes();
      Person again = new Person(server.address(), ana).comes();
      for (int i = 0; i < 4; i++) {
        again.asks("say", ID, "text", "only once");
      }

      assertThat(before).containsOnly(again.inbox().ack(ID));
      ruth.does("say", "the-last-word", "text", "Thank you.");
      ruth.inbox().words("Thank you.");
      assertThat(ruth.inbox().frames().stream().filter(f -> says(f, "only once"))).hasSize(1);
    }
  }

  private static boolean says(JsonNode frame, String text) {
    return Inbox.isEntry(frame) && frame.path("event").path("text").asText().equals(text);
  }

  private static Invitation one(List<Invitation> invited, String role) {
    return invited.stream().filter(i -> i.role().equals(role)).findFirst().orElseThrow();
  }
}
