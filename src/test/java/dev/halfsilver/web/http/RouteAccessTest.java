package dev.halfsilver.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.web.TestFacility;
import java.io.File;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every route has a rule of who may call it, which is the document's, and refuses everybody else
 * before it looks at anything they ask.
 */
final class RouteAccessTest {
  private static final String SHOW_THE_KEY =
      "{\"code\":\"unauthenticated\","
          + "\"message\":\"Show the key that is in the server's data folder.\"}";
  private static final String OPEN_THE_LINK =
      "{\"code\":\"unauthenticated\","
          + "\"message\":\"Open your personal link again to be let in.\"}";
  private static final String NOT_YOUR_ROLE =
      "{\"code\":\"not_allowed\",\"message\":\"Your role in this session cannot do that.\"}";

  @TempDir static Path folder;
  private static TestFacility house;
  private static JsonNode document;
  private static TestFacility.Prepared session;
  private static String stimulus;

  /** What can be shown as authorization, by what it is. */
  private static final Map<String, String> SHOWN = new LinkedHashMap<>();

  @BeforeAll
  static void open() throws Exception {
    document = new YAMLMapper().readTree(new File("docs/openapi.yaml"));
    house = TestFacility.demo(folder);
    session = house.prepare(2, 1);
    SHOWN.put("nothing", "");
    SHOWN.put("another scheme", "Basic " + house.facility().secrets().apiKey());
    SHOWN.put("an empty token", "Bearer ");
    SHOWN.put("nonsense", "Bearer a.b.c");
    SHOWN.put("server key", "Bearer " + house.facility().secrets().apiKey());
    for (String role : List.of("moderator", "participant", "observer")) {
      SHOWN.put(role, "Bearer " + house.token(session.first(role)));
    }
    stimulus =
        TestFacility.json(house.get("/api/guide", house.token(session.first("moderator"))))
            .at("/sections/0/items/1/show/id")
            .asText();
    assertThat(stimulus).isNotEmpty();
    Invitation revoked = session.all("participant").getLast();
    SHOWN.put("a revoked seat", "Bearer " + house.token(revoked));
    String key = house.facility().secrets().apiKey();
    assertThat(house.delete("/api/seats/" + revoked.member(), key).statusCode()).isEqualTo(204);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void every_route_has_the_rule_that_the_document_names() {
    for (DeclaredRoute route : house.facility().routes()) {
      JsonNode operation = operation(route);
      String access = operation.path("x-access").asText();
      assertThat(access).as(route.path()).isEqualTo(route.access());
      List<String> schemes =
          operation.path("security").findParents("key").isEmpty()
              ? operation.path("security").findParents("token").isEmpty()
                  ? List.of()
                  : List.of("token")
              : List.of("key");
      assertThat(schemes)
          .as(route.path())
          .isEqualTo(
              access.equals("server key")
                  ? List.of("key")
                  : access.startsWith("seat: ") ? List.of("token") : List.of());
    }
  }

  @Test
  void every_route_refuses_whoever_may_not_in_the_same_words_whatever_is_there() throws Exception {
    for (DeclaredRoute route : house.facility().routes()) {
      for (String shown : SHOWN.keySet()) {
        String access = operation(route).path("x-access").asText();
        String as = route + " with " + shown;
        HttpResponse<String> nowhere = ask(route, nowhere(route), shown);
        if (may(access, shown)) {
          assertThat(nowhere.statusCode()).as(as).isNotIn(401, 403);
          continue;
        }
        assertThat(nowhere.body()).as(as).isEqualTo(refusal(access, shown));
        assertThat(nowhere.statusCode())
            .as(as)
            .isEqualTo(nowhere.body().equals(NOT_YOUR_ROLE) ? 403 : 401);
        HttpResponse<String> there = ask(route, there(route), shown);
        assertThat(there.statusCode()).as(as).isEqualTo(nowhere.statusCode());
        assertThat(there.body()).as(as).isEqualTo(nowhere.body());
        assertThat(new TreeMap<>(there.headers().map()))
            .as(as)
            .isEqualTo(new TreeMap<>(nowhere.headers().map()));
      }
    }
  }

  @Test
  void whoever_may_not_is_refused_before_any_of_a_body_has_come() throws Exception {
    for (DeclaredRoute route : house.facility().routes()) {
      String access = operation(route).path("x-access").asText();
      if (!route.method().equals("POST") || may(access, "nothing")) {
        continue;
      }
      String refusal = refusal(access, "nothing");
      assertThat(withoutItsBody(route, refusal)).startsWith("HTTP/1.1 401 ").endsWith(refusal);
    }
  }

  /** The answer, as far as it is expected, to a request that promises a body and sends none. */
  private static String withoutItsBody(DeclaredRoute route, String expected) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), house.port())) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              """
              POST %s HTTP/1.1\r
              Host: localhost\r
              Content-Type: text/plain\r
              Content-Length: 100000\r
              \r
              """
                  .formatted(nowhere(route))
                  .getBytes(StandardCharsets.US_ASCII));
      StringBuilder answer = new StringBuilder();
      int next = 0;
      while (answer.indexOf(expected) < 0 && next >= 0) {
        next = socket.getInputStream().read();
        answer.append((char) next);
      }
      return answer.toString();
    }
  }

  private static boolean may(String access, String shown) {
    if (access.equals("server key")) {
      return shown.equals("server key");
    }
    return !access.startsWith("seat: ") || roles(access).contains(shown);
  }

  private static Set<String> roles(String access) {
    return Set.copyOf(Arrays.asList(access.substring("seat: ".length()).split(", ", -1)));
  }

  private static String refusal(String access, String shown) {
    if (access.equals("server key")) {
      return SHOW_THE_KEY;
    }
    return Set.of("moderator", "participant", "observer").contains(shown)
        ? NOT_YOUR_ROLE
        : OPEN_THE_LINK;
  }

  private static HttpResponse<String> ask(DeclaredRoute route, String path, String shown)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(house.uri(path)).method(route.method(), BodyPublishers.noBody());
    String authorization = SHOWN.get(shown);
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return house.send(request);
  }

  private static String there(DeclaredRoute route) {
    return route
        .path()
        .replace("{id}", route.path().startsWith("/api/stimuli") ? stimulus : session.id())
        .replace("{member}", session.first("participant").member());
  }

  private static String nowhere(DeclaredRoute route) {
    return route.path().replaceAll("\\{\\w+}", "none");
  }

  private static JsonNode operation(DeclaredRoute route) {
    return document.path("paths").path(route.path()).path(route.method().toLowerCase(Locale.ROOT));
  }
}
