package dev.halfsilver.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.people.Address;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.Person;
import dev.halfsilver.wire.Json;
import java.net.URI;

/** Somebody who takes part without a browser, where a test is about the screens of others. */
final class OnTheWire implements AutoCloseable {
  private final Person person;
  private int commands;

  OnTheWire(Guests guests, String name) {
    this.person =
        new Person(
            new Address(URI.create(guests.origin())),
            new Invitation(
                guests.seatOf(name).id().value(), "participant", name, guests.linkOf(name)));
    person.comes().joins();
  }

  void says(String words) {
    person.does("say", id(), "text", words);
  }

  /** Answers, and waits until that is acknowledged. */
  void answers(String activity, int round, String answer) {
    ObjectNode frame = frame("give_answer", activity, round);
    try {
      frame.set("answer", Json.MAPPER.readTree(answer));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
    sends(frame);
  }

  void passes(String activity, int round) {
    sends(frame("pass", activity, round).put("why", "rather_not"));
  }

  @Override
  public void close() {
    person.close();
  }

  private ObjectNode frame(String type, String activity, int round) {
    return Json.MAPPER
        .createObjectNode()
        .put("type", type)
        .put("id", id())
        .put("activity", activity)
        .put("round", round);
  }

  private void sends(ObjectNode frame) {
    person.sends(frame.toString());
    person.inbox().ack(frame.path("id").asText());
  }

  private String id() {
    return "on-the-wire-%04d".formatted(commands++);
  }
}
