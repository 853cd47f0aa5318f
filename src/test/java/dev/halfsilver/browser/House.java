package dev.halfsilver.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.halfsilver.language.Language;
import dev.halfsilver.office.DemoSheet;
import dev.halfsilver.office.SeatLinks;
import dev.halfsilver.office.prepare.ArtworkSource;
import dev.halfsilver.office.prepare.Invited;
import dev.halfsilver.office.prepare.Preparation;
import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.room.Policy;
import dev.halfsilver.room.Setting;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Records;
import dev.halfsilver.study.SessionId;
import dev.halfsilver.study.StandardTerms;
import dev.halfsilver.web.Facility;
import dev.halfsilver.wire.GuideDraft;
import dev.halfsilver.wire.GuideJson;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The real server on a folder of its own, and the lines on which browsers reach it. */
final class House implements AutoCloseable {
  /** The line of whoever has a good one, and that of phones, which may break. */
  final Line cable = new Line();

  final Line air = new Line();
  private final Path folder;
  private Facility facility;

  House(Path folder) {
    this.folder = folder;
    facility = open();
    cable.leadTo(facility.port());
    air.leadTo(facility.port());
  }

  private Facility open() {
    try {
      return Facility.open(
          Settings.defaults()
              .with(Catalogue.DATA_FOLDER, folder.toString())
              .with(Catalogue.HTTP_PORT, 0)
              .with(Catalogue.ADMIN_PORT, 0)
              .with(Catalogue.DRAIN_SECONDS, 0)
              .with(Catalogue.HTTP_PUBLIC_URL, cable.origin())
              .with(Catalogue.HTTP_ALLOWED_ORIGINS, List.of(air.origin())),
          true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Is closed for a while, and opens again on the same lines.
   *
   * @param meanwhile what is done to its folder
   */
  void closesFor(Consumer<Path> meanwhile) {
    facility.close();
    meanwhile.accept(folder);
    facility = open();
    cable.leadsNowTo(facility.port());
    air.leadsNowTo(facility.port());
  }

  /** Another line to the house, which only its caller uses. */
  Line ownLine() {
    Line line = new Line();
    line.leadTo(facility.port());
    return line;
  }

  /** A session by the demo's guide, led by Ruth. */
  Guests invite(List<String> participants, List<String> observers) {
    return invite(participants, observers, Language.ENGLISH);
  }

  /** The same, in a study that decided what observers see of answers before they are revealed. */
  Guests invite(List<String> participants, List<String> observers, Policy policy) {
    return invite(participants, observers, policy, Language.ENGLISH);
  }

  /** The same, in another language but for the guide. */
  Guests invite(List<String> participants, List<String> observers, Language language) {
    return invite(participants, observers, Policy.STANDARD, language);
  }

  private Guests invite(
      List<String> participants, List<String> observers, Policy policy, Language language) {
    try {
      GuideDraft draft = GuideJson.fromDisk(new YAMLMapper().readTree(demoFile("guide.yaml")));
      Preparation.Request request =
          new Preparation.Request(
              draft,
              ArtworkSource.beside(House::demoFile),
              new Invited(participants, observers, List.of("Ruth")),
              StandardTerms.of(true, language),
              policy,
              language);
      return new Guests(
          (Preparation.Prepared) facility.office().preparation().prepare(request), cable.origin());
    } catch (Exception e) {
      throw new IllegalStateException("the demo's guide does not fit", e);
    }
  }

  /** What the room of a session is told of it. */
  Setting settingOf(Guests guests) {
    return facility.store().sessions().session(guests.session()).orElseThrow().setting();
  }

  /** Makes somebody's link useless. */
  void withdraw(Guests guests, String name) {
    SeatLinks.Revocation _ = facility.office().links().revoke(guests.seatOf(name).id());
  }

  /** Gives somebody another link in place of the one they have. */
  String reissue(Guests guests, String name) {
    SeatLinks.Reissue anew = facility.office().links().reissue(guests.seatOf(name).id());
    return ((SeatLinks.Reissue.Reissued) anew).invitation().url(cable.origin());
  }

  /** Puts on record what happened in a session before anybody came by a browser. */
  void remember(Guests guests, List<Recorded> happened) {
    Records.append(facility.store(), guests.session(), happened).join();
  }

  /** Puts a session's links on the demo's page. */
  void exhibit(Guests guests) {
    exhibit(guests, List.of());
  }

  /** The same, with a scripted group that holds some of the seats. */
  void exhibit(Guests guests, List<String> played) {
    List<DemoSheet.DemoSeat> seats =
        guests.seats().stream()
            .map(
                seat ->
                    new DemoSheet.DemoSeat(
                        seat.role().name().toLowerCase(Locale.ROOT),
                        seat.name(),
                        guests.linkOf(seat.name()),
                        played.contains(seat.name())))
            .toList();
    facility.show(new DemoSheet("Everyday life around the kitchen sink", seats));
  }

  /** The whole record, as a researcher gets it over HTTP. */
  List<JsonNode> transcript(SessionId session) {
    return transcript(session, "format=jsonl").lines().map(House::json).toList();
  }

  /** The same as a page in a language. */
  String transcriptPage(SessionId session, String edition, Language language) {
    return transcript(session, "format=html&edition=" + edition + "&lang=" + language.tag());
  }

  private String transcript(SessionId session, String how) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:%d/api/sessions/%s/transcript?%s"
                        .formatted(facility.port(), session.value(), how)))
            .header("Authorization", "Bearer " + facility.secrets().apiKey())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8)).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] demoFile(String name) {
    try (InputStream in = House.class.getResourceAsStream("/demo/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String text) {
    try {
      return Json.MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    cable.close();
    air.close();
    facility.close();
  }
}
