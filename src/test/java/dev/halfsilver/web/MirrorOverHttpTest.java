package dev.halfsilver.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.RawClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a participant is answered over HTTP does not depend on who is behind the mirror. */
final class MirrorOverHttpTest {
  @TempDir private Path folder;

  @Test
  void a_participant_gets_the_same_answers_with_and_without_observers() throws Exception {
    try (TestFacility house = TestFacility.open(folder)) {
      List<String> unwatched = answers(house, 0);
      List<String> watched = answers(house, 40);
      assertThat(watched).isEqualTo(unwatched);
    }
  }

  private static List<String> answers(TestFacility house, int observers) throws Exception {
    TestFacility.Prepared session = house.prepare(2, observers);
    List<RawClient> behind = new ArrayList<>();
    for (Invitation observer : session.all("observer")) {
      RawClient client = house.seated(observer);
      client.did("observe");
      client.did("remark", "text", "Listen to her.");
      behind.add(client);
    }
    Invitation one = session.first("participant");
    String token = house.token(one);
    List<String> answers = new ArrayList<>();
    answers.add(plain(house.enter(one.secret()), one));
    answers.add(plain(house.enter("A".repeat(43)), one));
    for (String path :
        new String[] {
          "/",
          "/participant",
          "/observer",
          "/api/guide",
          "/api/seats",
          "/api/transcript",
          "/api/stimuli/s_none",
          "/api/sessions/" + session.id() + "/transcript",
          "/socket",
          "/nothing"
        }) {
      answers.add(path.replace(session.id(), "") + " " + plain(house.get(path, token), one));
    }
    for (RawClient client : behind) {
      client.close();
    }
    return answers;
  }

  /** The whole answer, but for what is random or is the time; its length stays. */
  private static String plain(HttpResponse<String> response, Invitation one) {
    String body =
        response
            .body()
            .replace(one.member(), "MEMBER")
            .replaceAll("\"token\":\"[^\"]*\"", "TOKEN")
            .replaceAll("\"expiresAt\":\\d+", "EXPIRES");
    return response.statusCode() + " " + new TreeMap<>(response.headers().map()) + " " + body;
  }
}
