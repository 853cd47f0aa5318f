package dev.halfsilver.facility;

import dev.halfsilver.people.Address;
import dev.halfsilver.people.Person;
import dev.halfsilver.people.RawClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the server answers over HTTP, to the byte. */
final class HttpAnswers {
  private HttpAnswers() {}

  /** To a person with a seat, who knows no more than their link and their token. */
  static List<String> to(Person person, Address server) throws IOException {
    String secret = "{\"secret\":\"%s\"}".formatted(person.invitation().secret());
    List<String> answers = new ArrayList<>();
    answers.add(
        answer(
            server,
            "POST /api/enter",
            "Origin: " + server.base() + "\r\nContent-Type: application/json",
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
      answers.add(answer(server, "GET " + path, "Authorization: Bearer " + person.token(), ""));
    }
    return answers;
  }

  private static String answer(Address server, String what, String header, String body)
      throws IOException {
    return RawClient.answer(
        server.base().getPort(),
        "%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(what, header, body.length(), body));
  }
}
