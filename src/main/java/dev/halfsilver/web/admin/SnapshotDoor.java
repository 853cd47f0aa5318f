package dev.halfsilver.web.admin;

import dev.halfsilver.office.backup.BackupRefused;
import dev.halfsilver.office.backup.Snapshots;
import dev.halfsilver.office.identity.Secrets;
import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.store.Urgency;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where {@code backup} asks a running server for a copy of its database, by the key in the server's
 * folder. The answer is one line, {@code made NAME} or {@code refused SENTENCE}; until there is
 * one, an empty line now and then keeps the connection.
 */
final class SnapshotDoor {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotDoor.class);
  private static final long SIGN_OF_LIFE_MILLIS = TimeUnit.SECONDS.toMillis(5);

  private final Vertx vertx;
  private final Secrets secrets;
  private final Snapshots snapshots;

  SnapshotDoor(Vertx vertx, Secrets secrets, Snapshots snapshots) {
    this.vertx = vertx;
    this.secrets = secrets;
    this.snapshots = snapshots;
  }

  /** Whether a request shows the key. */
  boolean mayAsk(HttpServerRequest request) {
    String shown = request.getHeader("Authorization");
    return shown != null
        && shown.startsWith("Bearer ")
        && secrets.isApiKey(shown.substring("Bearer ".length()));
  }

  /** Answers when the copy is there. Returns at once. */
  void answer(HttpServerResponse response) {
    response.setChunked(true).putHeader("Content-Type", "text/plain; charset=utf-8");
    long life = vertx.setPeriodic(0, SIGN_OF_LIFE_MILLIS, _ -> write(response, "\n"));
    Urgency.PATIENT
        .threads("snapshot-")
        .newThread(
            () -> {
              String line = made();
              vertx.runOnContext(
                  _ -> {
                    boolean _ = vertx.cancelTimer(life);
                    write(response, line + "\n");
                    Future<?> _ = response.end();
                  });
            })
        .start();
  }

  private String made() {
    try {
      return "made " + snapshots.make();
    } catch (BackupRefused e) {
      return "refused " + e.getMessage();
    } catch (IOException | StoreFailure e) {
      LOG.warn("backup=failed", e);
      return "refused The server could not copy its database: " + e.getMessage();
    }
  }

  private static void write(HttpServerResponse response, String text) {
    Future<?> _ = response.write(text);
  }
}
