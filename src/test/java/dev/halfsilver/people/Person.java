package dev.halfsilver.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.wire.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Somebody with a personal link, over real HTTP and a real socket. */
public final class Person implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Address server;
  private final Invitation invitation;
  private final Inbox inbox;
  private @Nullable WebSocket socket;
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
    comes(token());
    inbox.times("live", ++comings);
    return this;
  }

  /** Connects with this token. */
  public void comes(String token) {
    socket =
        HTTP.newWebSocketBuilder()
            .subprotocols("halfsilver.v1")
            .header("Origin", server.base().toString())
            .buildAsync(
                URI.create(server.base().toString().replace("http:", "ws:") + "/socket"),
                new Ear(inbox))
            .join();
    ObjectNode hello = Json.MAPPER.createObjectNode().put("type", "hello").put("token", token);
    ObjectNode have = hello.putObject("have");
    inbox.have().forEach((channel, seq) -> have.put(channel.toString(), seq));
    sends(hello.toString());
  }

  public Person sends(String frame) {
    socket.sendText(frame, true).join();
    return this;
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
    JsonNode terms =
        inbox.first(f -> Inbox.isA(f, "welcome")).path("session").path("terms").path("version");
    return does(
        "join", "join-" + invitation.member(), "name", invitation.name(), "terms", terms.asText());
  }

  /** The connection is cut without a word. */
  public void isCut() {
    socket.abort();
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.abort();
    }
  }

  /** Hears one connection. */
  private static final class Ear implements WebSocket.Listener {
    private final Inbox inbox;
    private final StringBuilder text = new StringBuilder();

    Ear(Inbox inbox) {
      this.inbox = inbox;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        inbox.add(text.toString());
        text.setLength(0);
      }
      socket.request(1);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      inbox.closed(code);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      inbox.closed(1006);
    }
  }
}
