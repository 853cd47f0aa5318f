package dev.halfsilver.web.http;

import static dev.halfsilver.web.http.ApiTest.assertProblem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.web.TestFacility;
import dev.halfsilver.wire.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no request of ours is refused before it is looked at any further. */
final class MalformedRequestTest {
  @TempDir static Path folder;
  private static TestFacility house;

  @BeforeAll
  static void open() throws Exception {
    house = TestFacility.open(folder);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void what_is_no_json_object_in_utf8_is_malformed_wherever_it_is_sent() throws Exception {
    String key = house.facility().secrets().apiKey();
    String mark = "\uFEFF";
    for (String path : new String[] {"/api/enter", "/api/sessions"}) {
      for (String body :
          new String[] {
            "null",
            " null ",
            "",
            "[]",
            "1",
            "\"\"",
            "{}",
            "{\"secret\":null}",
            "{\"guide\":null,\"participants\":1,\"observers\":0,\"moderators\":1}",
            "{} {}",
            mark + "{\"secret\":\"" + "A".repeat(43) + "\"}"
          }) {
        assertProblem(house.post(path, key, body), 400, "malformed");
      }
      for (Charset charset : new Charset[] {StandardCharsets.UTF_16, Charset.forName("UTF-32")}) {
        byte[] body = ("{\"secret\":\"" + "A".repeat(43) + "\"}").getBytes(charset);
        assertProblem(
            house.send(
                HttpRequest.newBuilder(house.uri(path))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + key)
                    .POST(BodyPublishers.ofByteArray(body))),
            400,
            "malformed");
      }
    }
  }

  @Test
  void terms_that_are_null_are_malformed() throws Exception {
    ObjectNode wanted =
        Json.MAPPER
            .createObjectNode()
            .put("participants", 1)
            .put("observers", 0)
            .put("moderators", 1)
            .putNull("terms");
    wanted.set("guide", Json.MAPPER.readTree(TestFacility.GUIDE));
    assertProblem(
        house.post("/api/sessions", house.facility().secrets().apiKey(), wanted.toString()),
        400,
        "malformed");
  }

  @Test
  void only_json_is_taken() throws Exception {
    HttpResponse<String> form =
        house.send(
            HttpRequest.newBuilder(house.uri("/api/enter"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{\"secret\":\"" + "A".repeat(43) + "\"}")));
    assertProblem(form, 415, "not_json");
  }

  @Test
  void a_foreign_page_may_not_change_anything() throws Exception {
    for (String[] header :
        new String[][] {
          {"Origin", "https://evil.example"},
          {"Origin", "null"},
          {"Sec-Fetch-Site", "cross-site"},
          {"Sec-Fetch-Site", "same-site"}
        }) {
      HttpResponse<String> response =
          house.send(
              HttpRequest.newBuilder(house.uri("/api/enter"))
                  .header("Content-Type", "application/json")
                  .header(header[0], header[1])
                  .POST(BodyPublishers.ofString("{\"secret\":\"" + "A".repeat(43) + "\"}")));
      assertProblem(response, 403, "wrong_origin");
    }
  }

  @Test
  void what_is_too_large_is_refused() throws Exception {
    assertProblem(house.enter("A".repeat(2_000)), 413, "too_large");
  }
}
