package dev.halfsilver.facility;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.export.Edition;
import dev.halfsilver.office.transcript.TranscriptRequest;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.room.Role;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import dev.halfsilver.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A data folder as an earlier version left it, packed, with the links of some of its people and the
 * transcripts that it must always give.
 */
record KeptFolder(Path place) {
  private static final Path ALL = Path.of("src/test/resources/folders");
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

  /** Every one there is. */
  static List<KeptFolder> all() throws IOException {
    try (Stream<Path> places = Files.list(ALL)) {
      return places.filter(Files::isDirectory).sorted().map(KeptFolder::new).toList();
    }
  }

  static void pack(Path data, Path into) throws IOException {
    try (Stream<Path> files = Files.walk(data);
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(into))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new ZipEntry(data.relativize(file).toString()));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }

  /** Makes a copy that a server can use. */
  Path unpack(Path into) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(place.resolve("data.zip")))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = into.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
          in.transferTo(out);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    }
    return into;
  }

  /** Those invited to a session, observers left out. */
  List<Invitation> invited(String session) throws IOException {
    JsonNode links = Json.MAPPER.readTree(Files.readString(place.resolve("links.json")));
    return Invitation.all(links.path(session));
  }

  /** What the transcripts must be, by name. */
  Map<String, String> transcripts() throws IOException {
    Map<String, String> kept = new TreeMap<>();
    try (ZipInputStream in =
        new ZipInputStream(Files.newInputStream(place.resolve("transcripts.zip")))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        kept.put(entry.getName(), text(in));
      }
    }
    return kept;
  }

  /** Keeps the transcripts of a copy as what they must be. */
  void writeTranscripts(Path copy) throws IOException {
    try (ZipOutputStream out =
        new ZipOutputStream(Files.newOutputStream(place.resolve("transcripts.zip")))) {
      for (Map.Entry<String, String> transcript : transcriptsOf(copy).entrySet()) {
        out.putNextEntry(new ZipEntry(transcript.getKey()));
        out.write(transcript.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
  }

  /** The transcripts of a copy, in every format and edition, by name. */
  static Map<String, String> transcriptsOf(Path copy) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Store store = Store.open(copy, new Random(1))) {
      for (Session session : store.sessions().page(Optional.empty(), 100)) {
        for (String format : List.of("jsonl", "html")) {
          for (String edition : List.of("researcher", "moderator", "client")) {
            all.put(
                "%s.%s.%s".formatted(session.id(), edition, format),
                transcript(store, session, format, edition));
          }
        }
      }
    }
    return all;
  }

  private static String transcript(Store store, Session session, String format, String edition)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Edition full =
        edition.equals("moderator")
            ? new Edition.Moderator(
                moderator(store, session).member(), session.terms(), session.policy())
            : new Edition.Researcher();
    TranscriptRequest.parse(
            format,
            edition.equals("client") ? "client" : "full",
            Optional.empty(),
            Optional.empty())
        .fulfil(store, session, full, NOW, () -> {}, out);
    // How a page looks may change; what it says may not.
    return out.toString(StandardCharsets.UTF_8).replaceFirst("(?s)<style>.*</style>", "");
  }

  private static Seat moderator(Store store, Session session) {
    return store.seats().of(session.id()).stream()
        .filter(seat -> seat.role() == Role.MODERATOR)
        .findFirst()
        .orElseThrow();
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
