package dev.halfsilver.cli;

import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.web.Facility;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A server that runs until it is told to stop. */
final class Running {
  private Running() {}

  static Facility open(Settings settings, boolean demo) {
    try {
      return Facility.open(settings, demo);
    } catch (StoreFailure e) {
      throw new Failure(Failure.REFUSED, Why.of(e));
    } catch (IOException e) {
      throw new Failure(
          Failure.REFUSED,
          "The server cannot be opened: " + Why.of(e).replaceFirst("\\.$", "") + ".");
    }
  }

  /**
   * Waits for SIGTERM or Ctrl-C, does what is then to do, and leaves with 0: to be stopped is no
   * failure.
   */
  static void untilStopped(List<Runnable> steps) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  steps.forEach(Runnable::run);
                  Runtime.getRuntime().halt(0);
                },
                "stop"));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
