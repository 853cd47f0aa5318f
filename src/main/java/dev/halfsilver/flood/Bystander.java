package dev.halfsilver.flood;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.flood.crowd.Watchers;
import dev.halfsilver.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The process of those who do something while a crowd talks. See {@link Bystanders}. */
public final class Bystander {
  private final Watchers watchers;
  private final Demands demands;

  private Bystander(int port, String key) {
    Reception reception = new Reception("http://127.0.0.1:" + port, key);
    this.watchers =
        new Watchers(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), reception::enter);
    this.demands = new Demands(reception, watchers);
  }

  /**
   * Does what it is told until nothing more is said.
   *
   * @param args the server's port and its key
   */
  public static void main(String[] args) throws IOException {
    PrintStream answers = System.out;
    System.setOut(System.err);
    Bystander bystander = new Bystander(Integer.parseInt(args[0]), args[1]);
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      answers.println(bystander.answer(order.split(" ")));
      answers.flush();
    }
    Runtime.getRuntime().halt(0);
  }

  private ObjectNode answer(String[] order) {
    ObjectNode answer = Json.MAPPER.createObjectNode();
    try {
      follow(order, answer);
    } catch (IOException | InterruptedException | RuntimeException e) {
      answer.put("failed", order[0] + ": " + e);
    }
    return answer;
  }

  private void follow(String[] order, ObjectNode answer) throws IOException, InterruptedException {
    switch (order[0]) {
      case "come" -> {
        Watchers.Arrival arrival = watchers.come(Files.readAllLines(Path.of(order[1])));
        answer
            .put("seconds", arrival.seconds())
            .put("people", arrival.people())
            .put("refused", arrival.refused());
      }
      case "chat" -> watchers.chat(Integer.parseInt(order[1]));
      case "hush" -> watchers.hush();
      case "judge" ->
          answer
              .put("misled", watchers.misled())
              .put("refusedRemarks", watchers.refusedRemarks())
              .put("heard", watchers.heard());
      case "depart" -> watchers.depart();
      case "demand" -> demands.begin(order[1], order[2], Integer.parseInt(order[3]));
      case "enough" -> demands.end(answer);
      default -> throw new IllegalArgumentException("no such order");
    }
  }
}
