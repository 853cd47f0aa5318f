package dev.halfsilver.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.wire.ClientFrame;
import dev.halfsilver.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody with a personal link, over real HTTP and a real socket. */
public final class Person implements AutoCloseable {
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 0x8A;
  private static final int AND_CLOSE = 0x88;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Address server;
  private final Invitation invitation;
  private final Inbox inbox;
  private final List<ByteArrayOutputStream> tapes = new ArrayList<>();
  private @Nullable RawClient line;
  private @Nullable Thread ear;
  private volatile boolean cut;
  private int comings;

  public Person(Address server, Invitation invitation) {
    this.server = server;
    this.invitation = invitation;
    this.inbox = new Inbox(invitation.name());
  }

  public Invitation invitation() {
    return invitation;
  }

  public Inbox inbox() {
    return inbox;
  }

  /** Every byte that came, connection by connection; one letter is one byte. */
  public List<String> streams() {
    return tapes.stream().map(tape -> tape.toString(StandardCharsets.ISO_8859_1)).toList();
  }

  /** Exchanges the link for a token. */
  public String token() {
    HttpResponse<String> answer =
        server.post("/api/enter", "{\"secret\":\"%s\"}".formatted(invitation.secret()));
    try {
      JsonNode body = Json.MAPPER.readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new AssertionError(invitation.name() + " was not let in: " + body);
      }
      return body.path("token").asText();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Connects, saying what came before, and waits until nothing is missing any more. */
  public Person comes() {
    connects();
    says(token(), inbox.known());
    inbox.times("live", ++comings);
    return this;
  }

  /** Opens a connection and says nothing yet. */
  public Person connects() {
    ByteArrayOutputStream tape = new ByteArrayOutputStream();
    tapes.add(tape);
    cut = false;
    try {
      RawClient opened = RawClient.open(server.base().getPort(), server.base().toString(), tape);
      opened.waitsForEver();
      line = opened;
      ear = Thread.ofVirtual().start(() -> hears(opened));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says who they are by a token, and what they have seen of each channel. */
  public Person says(String token, ClientFrame.Known seen) {
    ObjectNode hello = Json.MAPPER.createObjectNode().put("type", "hello").put("token", token);
    ObjectNode have = hello.putObject("have");
    seen.epoch().ifPresent(epoch -> hello.put("epoch", epoch));
    seen.have().forEach((channel, seq) -> have.put(channel.toString(), seq));
    return sends(hello.toString());
  }

  public Person sends(String frame) {
    try {
      line.text(frame);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a command without waiting for its answer. */
  public Person asks(String type, String id, String... fields) {
    ObjectNode frame = Json.MAPPER.createObjectNode().put("type", type).put("id", id);
    for (int i = 0; i < fields.length; i += 2) {
      frame.put(fields[i], fields[i + 1]);
    }
    return sends(frame.toString());
  }

  /** Sends a command and waits until it is acknowledged. */
  public Person does(String type, String id, String... fields) {
    asks(type, id, fields);
    inbox.ack(id);
    return this;
  }

  public Person joins() {
    return joins("join-" + invitation.member());
  }

  public Person joins(String id) {
    JsonNode terms =
        inbox.first(f -> Inbox.isA(f, "welcome")).path("session").path("terms").path("version");
    return does("join", id, "name", invitation.name(), "terms", terms.asText());
  }

  /** The connection is cut without a word. */
  public void isCut() {
    cut = true;
    try {
      line.cut();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    isOver();
  }

  /** Waits until the connection has ended, and all that came over it is in the inbox. */
  public void isOver() {
    try {
      if (!ear.join(PATIENCE)) {
        throw new AssertionError(invitation.name() + " was not sent away");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    if (line != null) {
      isCut();
    }
  }

  private void hears(RawClient from) {
    try (from) {
      while (true) {
        RawClient.Received frame = from.receive();
        switch (frame.opcode()) {
          case TEXT -> inbox.add(frame.text());
          case PING -> from.frame(PONG, frame.payload());
          case CLOSE -> {
            inbox.closed(ByteBuffer.wrap(frame.payload()).getShort() & 0xFFFF);
            from.frame(AND_CLOSE, frame.payload());
            assertThat(from.isOver()).isTrue();
            return;
          }
          default -> throw new AssertionError("a frame of kind " + frame.opcode());
        }
      }
    } catch (IOException _) {
      if (!cut) {
        inbox.closed(1006);
      }
    }
  }
}
