package dev.halfsilver.cli;

import dev.halfsilver.cli.cast.Rehearsal;
import dev.halfsilver.office.prepare.Preparation;
import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.study.StandardTerms;
import dev.halfsilver.web.Facility;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Optional;
import picocli.CommandLine.Command;

/**
 * Starts a server in a folder that goes, lets a short session be played in it and ends: what Java
 * then knows of a start makes the next ones quicker. For bin/halfsilver and for images.
 */
@Command(
    name = "rehearse",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Starts a server, lets a short session be played, and ends.")
public final class Rehearse implements Runnable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int NO_LIMIT = 100_000;

  @Override
  public void run() {
    DemoFolder folder = DemoFolder.of(Optional.empty());
    try (Facility facility = Running.open(settings(folder), false);
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      Preparation.Prepared session = DemoSession.in(facility, DemoSession.script());
      Rehearsal rehearsal =
          new Rehearsal(http, at(facility.port()), facility.settings().publicUrl());
      rehearsal.play(session.invitations(), StandardTerms.of(true).version());
      String _ = rehearsal.get(at(facility.adminPort()).resolve("/health/ready"));
      String _ = rehearsal.get(at(facility.adminPort()).resolve("/metrics"));
    } catch (IOException e) {
      throw new Failure(Failure.FAILED, "The rehearsal stopped: " + e.getMessage() + ".");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Failure(Failure.FAILED, "Stopped.");
    } finally {
      folder.tidy();
    }
  }

  /** Whatever is set on this machine: a rehearsal is always the same. */
  private static Settings settings(DemoFolder folder) {
    return Settings.defaults()
        .with(Catalogue.DATA_FOLDER, folder.path().toString())
        .with(Catalogue.HTTP_PORT, 0)
        .with(Catalogue.ADMIN_PORT, 0)
        .with(Catalogue.LIMITS_FRAMES_PER_SECOND, NO_LIMIT)
        .with(Catalogue.LIMITS_FRAMES_AT_ONCE, NO_LIMIT)
        .with(Catalogue.DRAIN_SECONDS, 0);
  }

  private static URI at(int port) {
    return URI.create("http://" + LOOPBACK + ":" + port);
  }
}
