package dev.halfsilver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.TestCommandLine;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.RawClient;
import dev.halfsilver.web.TestFacility;
import dev.halfsilver.wire.Json;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code seat reissue}, through a running server and in its folder. */
final class SeatReissueTest {
  @TempDir private Path data;

  @Test
  void a_link_is_replaced_through_a_server_and_in_its_folder() throws Exception {
    TestFacility.Prepared session;
    Invitation second;
    try (TestFacility house = TestFacility.open(data)) {
      session = house.prepare(1, 0);
      Invitation ana = session.first("participant");
      try (RawClient client = house.seated(ana)) {
        client.did("join", "name", "Ana", "terms", "standard-1-observed-asides");
        second = reissued(house.uri("/").toString(), key(house), ana);
        assertThat(client.closeReason()).isEqualTo("4401 unauthenticated");
      }
      assertThat(house.enter(ana.secret()).statusCode()).isEqualTo(403);
      assertThat(house.enter(second.secret()).statusCode()).isEqualTo(200);
    }
    TestCommandLine near =
        run("seat", "reissue", second.member(), "--public-url", "https://groups.example.com");
    assertThat(near.exitCode()).as(near.err()).isZero();
    assertThat(near.out()).startsWith("participant  Participant  https://groups.example.com/join#");
    String third = near.out().strip().replaceFirst(".*#", "");
    assertThat(run("verify", session.id()).exitCode()).isZero();
    try (TestFacility house = TestFacility.open(data)) {
      assertThat(house.enter(second.secret()).statusCode()).isEqualTo(403);
      assertThat(TestFacility.json(house.enter(third)).at("/you/member").asText())
          .isEqualTo(second.member());
    }
  }

  @Test
  void who_was_sent_away_or_is_not_there_gets_none() throws Exception {
    Invitation ana;
    try (TestFacility house = TestFacility.open(data)) {
      ana = house.prepare(1, 0).first("participant");
      String[] far = {"--url", house.uri("/").toString(), "--key", key(house)};
      assertThat(TestCommandLine.run(with(far, "seat", "revoke", ana.member())).exitCode())
          .isZero();
      refuses(TestCommandLine.run(with(far, "seat", "reissue", ana.member())));
      assertThat(TestCommandLine.run(with(far, "seat", "reissue", "m_nobody")).exitCode())
          .isEqualTo(Failure.NOT_FOUND);
    }
    refuses(run("seat", "reissue", ana.member()));
    assertThat(run("seat", "reissue", "m_nobody").exitCode()).isEqualTo(Failure.NOT_FOUND);
  }

  private static void refuses(TestCommandLine ran) {
    assertThat(ran.exitCode()).isEqualTo(Failure.REFUSED);
    assertThat(ran.err()).contains("was sent away for good");
    assertThat(ran.out()).isEmpty();
  }

  private static Invitation reissued(String url, String key, Invitation one) throws Exception {
    TestCommandLine ran =
        TestCommandLine.run("seat", "reissue", one.member(), "--json", "--url", url, "--key", key);
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    JsonNode seat = Json.MAPPER.readTree(ran.out());
    return Invitation.all(Json.MAPPER.createArrayNode().add(seat)).getFirst();
  }

  private TestCommandLine run(String... arguments) {
    return TestCommandLine.run(with(new String[] {"--data", data.toString()}, arguments));
  }

  private static String[] with(String[] some, String... more) {
    String[] all = Arrays.copyOf(more, more.length + some.length);
    System.arraycopy(some, 0, all, more.length, some.length);
    return all;
  }

  private static String key(TestFacility house) {
    return house.facility().secrets().apiKey();
  }
}
