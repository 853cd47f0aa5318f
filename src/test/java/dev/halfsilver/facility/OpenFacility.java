package dev.halfsilver.facility;

import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.people.Address;
import dev.halfsilver.people.FreePort;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Session;
import dev.halfsilver.study.SessionId;
import dev.halfsilver.web.Facility;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The real server in this process, on free ports. */
final class OpenFacility implements AutoCloseable {
  private final Facility facility;

  OpenFacility(Path folder) throws IOException {
    this(
        folder,
        Settings.defaults()
            .with(Catalogue.SOCKET_PER_SEAT, 100)
            .with(Catalogue.LIMITS_UNKNOWN_LINKS_PER_MINUTE, 1_000_000)
            .with(Catalogue.LIMITS_ENTRIES_PER_MINUTE, 1_000_000)
            .with(Catalogue.LIMITS_HELLOS_PER_MINUTE, 1_000_000)
            .with(Catalogue.LIMITS_HELLOS_AT_ONCE, 1_000_000)
            .with(Catalogue.LIMITS_FRAMES_PER_SECOND, 10_000)
            .with(Catalogue.LIMITS_FRAMES_AT_ONCE, 10_000));
  }

  /** The same with other limits. */
  OpenFacility(Path folder, Settings settings) throws IOException {
    this.facility =
        Facility.open(
            settings
                .with(Catalogue.DATA_FOLDER, folder.toString())
                .with(Catalogue.HTTP_PORT, FreePort.now())
                .with(Catalogue.ADMIN_PORT, 0),
            false);
  }

  Address address() {
    return new Address(URI.create(facility.settings().publicUrl()));
  }

  String apiKey() {
    return facility.secrets().apiKey();
  }

  List<Invitation> invites(int participants, int observers) {
    return address().invites(apiKey(), participants, observers);
  }

  Store store() {
    return facility.store();
  }

  /** Where operators ask it for things. */
  Address admin() {
    return new Address(URI.create("http://127.0.0.1:" + facility.adminPort()));
  }

  /** What it answers to the operator who asks whether it can be used. */
  int readiness() {
    return admin().get("/health/ready", "").statusCode();
  }

  /** How far the record of somebody's session goes, channel by channel. */
  Map<Channel, Long> heads(String member) {
    SessionId session = facility.store().seats().seat(new MemberId(member)).orElseThrow().session();
    return facility.store().journal().read(session).stream()
        .map(Recorded::entry)
        .collect(Collectors.toMap(Entry::channel, Entry::seq, Math::max));
  }

  /** The session in which somebody has a seat. */
  Session session(String member) {
    SessionId id = facility.store().seats().seat(new MemberId(member)).orElseThrow().session();
    return facility.store().sessions().session(id).orElseThrow();
  }

  @Override
  public void close() {
    facility.close();
  }
}
