package dev.halfsilver.flood;

import dev.halfsilver.flood.crowd.Invitation;
import dev.halfsilver.flood.crowd.Shape;
import dev.halfsilver.office.backup.Snapshots;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What rooms hold of the heap, after full collections: awake, each with a moderator who only waits,
 * and asleep, once all of them have gone. What the server holds before any room wakes is not
 * theirs.
 */
final class AwakeRooms {
  private static final List<String> OPTIONS = List.of("-Xms3g", "-Xmx3g");
  private static final Duration LONGEST_UNTIL_ASLEEP = Duration.ofMinutes(1);
  private static final long LOOK_AGAIN_MILLIS = 200;
  private static final int TOLD = 100;
  private static final String NONE_AWAKE = "\nhalfsilver_rooms_awake 0.0\n";

  private final Plan.Awake plan;
  private final Consumer<String> progress;

  AwakeRooms(Plan.Awake plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
  }

  Table measure(Cores cores, Path folder) throws IOException, InterruptedException {
    Table table =
        new Table(
            "awake",
            "%,d rooms of %,d entries".formatted(plan.rooms(), plan.entries()),
            "awake",
            "asleep");
    progress.accept("preparing " + table.title());
    List<HeldSeats.Held> rooms =
        LongSessions.prepare(cores, folder, new Shape(plan.rooms(), 1, 0), plan.entries());
    try (ProductContender product = ProductContender.start(cores, OPTIONS, folder);
        HttpClient http = HttpClient.newHttpClient()) {
      WebSocket first =
          wake(
              http, product, rooms.getFirst()); // Classes are loaded now, and are no room's memory.
      first.abort();
      untilAsleep(http, folder);
      Memory before = Memory.of(product.process());
      List<WebSocket> lines = new ArrayList<>();
      for (HeldSeats.Held room : rooms) {
        lines.add(wake(http, product, room));
        if (lines.size() % TOLD == 0) {
          progress.accept("%,d rooms are awake".formatted(lines.size()));
        }
      }
      Memory awake = Memory.of(product.process());
      lines.forEach(WebSocket::abort);
      untilAsleep(http, folder);
      Memory asleep = Memory.of(product.process());
      table.row("heap", "heap in use, MB", "%,.1f").add(mega(awake), mega(asleep));
      table
          .row("room", "  of that each room, kB", "%,.1f")
          .add(each(awake, before), each(asleep, before));
      table.judge(true, "Every moderator was told all entries.");
    }
    return table;
  }

  /** Waits until no room is awake, as the server's own metrics tell. */
  private static void untilAsleep(HttpClient http, Path folder)
      throws IOException, InterruptedException {
    String admin = Files.readString(Snapshots.address(ProductContender.data(folder))).strip();
    HttpRequest metrics = HttpRequest.newBuilder(URI.create(admin + "/metrics")).build();
    Instant latest = Instant.now().plus(LONGEST_UNTIL_ASLEEP);
    while (!http.send(metrics, BodyHandlers.ofString()).body().contains(NONE_AWAKE)) {
      if (Instant.now().isAfter(latest)) {
        throw new IOException("Rooms were still awake a minute after everybody had gone.");
      }
      Thread.sleep(LOOK_AGAIN_MILLIS);
    }
  }

  private static double mega(Memory memory) {
    return memory.heap() / 1e6;
  }

  private double each(Memory after, Memory before) {
    return (after.heap() - before.heap()) / 1e3 / plan.rooms();
  }

  /** A moderator comes, and has been told everything when this returns. */
  private WebSocket wake(HttpClient http, ProductContender product, HeldSeats.Held room)
      throws IOException, InterruptedException {
    Invitation invitation = product.reception().enter(room.moderator());
    URI origin = URI.create("http://127.0.0.1:" + product.address().getPort());
    Counting counting = new Counting(plan.entries());
    WebSocket line =
        http.newWebSocketBuilder()
            .subprotocols("halfsilver.v1")
            .header("Origin", origin.toString())
            .buildAsync(URI.create("ws" + origin.toString().substring(4) + "/socket"), counting)
            .join();
    String hello =
        Json.MAPPER
            .createObjectNode()
            .put("type", "hello")
            .put("token", invitation.token())
            .set("have", Json.MAPPER.createObjectNode())
            .toString();
    WebSocket _ = line.sendText(hello, true).join();
    try {
      var _ = counting.done.orTimeout(60, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw new IOException("A moderator was not told everything.", e);
    }
    return line;
  }

  /** Counts entries until everything has been told. */
  private static final class Counting implements WebSocket.Listener {
    private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
    private final StringBuilder frame = new StringBuilder();
    private final int entries;
    private int heard;

    Counting(int entries) {
      this.entries = entries;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket line, CharSequence data, boolean last) {
      frame.append(data);
      if (last) {
        hears(frame.toString());
        frame.setLength(0);
      }
      line.request(1);
      return null;
    }

    private void hears(String text) {
      if (text.startsWith("{\"type\":\"entry\"")) {
        heard++;
      } else if (text.startsWith("{\"type\":\"live\"")) {
        boolean _ =
            heard >= entries
                ? done.complete(null)
                : done.completeExceptionally(new IOException("only " + heard + " entries came"));
      }
    }

    @Override
    public void onError(WebSocket line, Throwable error) {
      boolean _ = done.completeExceptionally(error);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket line, int code, String why) {
      boolean _ = done.completeExceptionally(new IOException("closed: " + code));
      return null;
    }
  }
}
