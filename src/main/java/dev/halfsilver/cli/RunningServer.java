package dev.halfsilver.cli;

import dev.halfsilver.office.backup.BackupRefused;
import dev.halfsilver.office.backup.Snapshots;
import dev.halfsilver.office.identity.Secrets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The server that uses a data folder now, asked for what nobody else can do in it. */
final class RunningServer {
  private final Path data;

  RunningServer(Path data) {
    this.data = data;
  }

  /**
   * Has it copy its database as it is now. Blocks.
   *
   * @return the file, which is the caller's to delete
   */
  Path snapshot() throws IOException {
    Path address = Snapshots.address(data);
    if (!Files.isRegularFile(address)) {
      throw new BackupRefused(
          "The server that uses %s does not say how to ask it. Wait until it has started; one of an earlier version has to be stopped for a backup."
              .formatted(data));
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Files.readString(address).strip() + "/snapshot"))
            .header("Authorization", "Bearer " + Secrets.in(data).apiKey())
            .POST(BodyPublishers.noBody())
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return Snapshots.in(data, name(http.send(request, BodyHandlers.ofInputStream())));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Failure(Failure.FAILED, "Stopped.");
    }
  }

  private static String name(HttpResponse<InputStream> response) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      Optional<String> answer = lines.lines().filter(line -> !line.isBlank()).findFirst();
      String said = answer.orElse("");
      if (response.statusCode() == 200 && said.matches("made [A-Za-z0-9_.-]+")) {
        return said.substring("made ".length());
      }
      throw new BackupRefused(
          said.startsWith("refused ")
              ? said.substring("refused ".length())
              : "The server that uses the folder did not answer as Halfsilver does.");
    }
  }
}
