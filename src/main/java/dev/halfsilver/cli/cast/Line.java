package dev.halfsilver.cli.cast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.office.identity.Link;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection, as any client would have it. */
final class Line implements WebSocket.Listener {
  /** What is heard when the connection is over. */
  static final JsonNode OVER = Json.MAPPER.createObjectNode().put("type", "over");

  private final HttpClient http;
  private final URI url;
  private final String origin;
  private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
  private final StringBuilder partial = new StringBuilder();
  private @Nullable WebSocket socket;

  /**
   * Prepares it.
   *
   * @param url where the server is
   * @param origin what it calls itself
   */
  Line(HttpClient http, URI url, String origin) {
    this.http = http;
    this.url = url;
    this.origin = origin;
  }

  /** Exchanges the link and opens the socket; answers with what the link told. */
  JsonNode open(Link link) throws IOException, InterruptedException {
    String body = Json.MAPPER.createObjectNode().put("secret", link.secret()).toString();
    HttpRequest enter =
        HttpRequest.newBuilder(url.resolve("/api/enter"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    JsonNode entered = Json.MAPPER.readTree(http.send(enter, BodyHandlers.ofString()).body());
    socket =
        http.newWebSocketBuilder()
            .subprotocols("halfsilver.v1")
            .header("Origin", origin)
            .buildAsync(URI.create(url.toString().replaceFirst("http", "ws") + "/socket"), this)
            .join();
    ObjectNode hello = frame("hello").put("token", entered.path("token").asText());
    hello.putObject("have");
    send(hello);
    return entered;
  }

  JsonNode hear() throws InterruptedException {
    return heard.take();
  }

  /** The same, or nothing when nothing is heard for so long. */
  Optional<JsonNode> hear(Duration patience) throws InterruptedException {
    return Optional.ofNullable(heard.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  ObjectNode command(String type) {
    return frame(type).put("id", UUID.randomUUID().toString());
  }

  ObjectNode frame(String type) {
    return Json.MAPPER.createObjectNode().put("type", type);
  }

  void send(ObjectNode frame) {
    WebSocket open = socket;
    if (open != null) {
      open.sendText(frame.toString(), true).join();
    }
  }

  void close() {
    WebSocket open = socket;
    if (open != null) {
      open.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      try {
        heard.add(Json.MAPPER.readTree(partial.toString()));
      } catch (IOException _) {
        heard.add(OVER);
      }
      partial.setLength(0);
    }
    webSocket.request(1);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
    heard.add(OVER);
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    heard.add(OVER);
  }
}
