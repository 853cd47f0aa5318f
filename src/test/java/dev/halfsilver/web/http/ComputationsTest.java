package dev.halfsilver.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.live.Computing;
import dev.halfsilver.web.door.CallerAddress;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers that take long to compute are nobody else's affair. */
@Timeout(60)
final class ComputationsTest {
  private final Vertx vertx = Vertx.vertx();
  private final Computing computing = Computing.forRequests();
  private final HttpClient http = HttpClient.newHttpClient();
  private final CompletableFuture<Void> enough = new CompletableFuture<>();
  private final AtomicInteger busy = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void open() {
    RequestExecutor executor =
        new RequestExecutor(
            new CallerAddress(List.of()), new Computations(computing, Duration.ofSeconds(30)));
    Router router = Router.router(vertx);
    List<Endpoint<?>> endpoints =
        List.of(
            Endpoint.get(
                "/computed",
                AccessRules.anybody(),
                (_, _) -> new Response.Computed(_ -> compute())),
            Endpoint.get(
                "/streamed",
                AccessRules.anybody(),
                (_, _) ->
                    new Response.Streamed(
                        "text/plain",
                        Map.of(),
                        Optional.empty(),
                        (out, _) -> {
                          compute();
                          out.write('.');
                        })),
            Endpoint.get("/quick", AccessRules.anybody(), (_, _) -> new Response.Empty()));
    for (Endpoint<?> endpoint : endpoints) {
      router.get(endpoint.path()).handler(context -> executor.serve(context, endpoint));
    }
    server = vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await();
  }

  @AfterEach
  void close() {
    enough.complete(null);
    http.close();
    computing.close();
    Object _ = vertx.close().await();
  }

  @Test
  void while_answers_are_computed_others_are_given() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      asked.add(get("/computed"));
      asked.add(get("/streamed"));
    }
    while (busy.get() == 0) {
      Thread.onSpinWait();
    }

    assertThat(get("/quick").get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
    assertThat(asked).noneMatch(CompletableFuture::isDone);
    enough.complete(null);
    for (CompletableFuture<HttpResponse<String>> one : asked) {
      assertThat(one.get(10, TimeUnit.SECONDS).statusCode()).isBetween(200, 204);
    }
  }

  @Test
  void one_more_than_can_wait_is_told_to_come_back_later() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
    HttpResponse<String> refused = null;
    while (refused == null) {
      CompletableFuture<HttpResponse<String>> next = get("/computed");
      asked.add(next);
      assertThat(asked).hasSizeLessThan(200);
      refused = refusal(next);
    }

    assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
    assertThat(refused.body()).contains("\"code\":\"busy\"", "Try again");
    enough.complete(null);
    for (CompletableFuture<HttpResponse<String>> one : asked) {
      assertThat(one.get(10, TimeUnit.SECONDS).statusCode()).isIn(204, 503);
    }
    assertThat(asked).filteredOn(one -> one.join().statusCode() == 204).hasSizeGreaterThan(2);
    assertThat(get("/computed").get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
  }

  /** The answer, if it is one at once; what is computed gets none for now. */
  private static HttpResponse<String> refusal(CompletableFuture<HttpResponse<String>> asked)
      throws Exception {
    try {
      HttpResponse<String> answer = asked.get(200, TimeUnit.MILLISECONDS);
      assertThat(answer.statusCode()).isEqualTo(503);
      return answer;
    } catch (java.util.concurrent.TimeoutException _) {
      return null;
    }
  }

  private Response.Empty compute() {
    busy.incrementAndGet();
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!enough.isDone() && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    return new Response.Empty();
  }

  private CompletableFuture<HttpResponse<String>> get(String path) {
    return http.sendAsync(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path))
            .build(),
        BodyHandlers.ofString());
  }
}
