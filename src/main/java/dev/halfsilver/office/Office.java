package dev.halfsilver.office;

import dev.halfsilver.office.prepare.Preparation;
import dev.halfsilver.office.session.SessionDirectory;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.office.transcript.Transcripts;
import dev.halfsilver.store.Store;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Everything that researchers can do, over one store. */
public record Office(
    Preparation preparation,
    SessionDirectory directory,
    SeatLinks links,
    Transcripts transcripts,
    RecordCheck recordCheck) {
  /**
   * Opens it.
   *
   * @param rooms how rooms learn what was done about a seat
   */
  public static Office over(Store store, RoomAccess rooms, InstantSource clock, Settings settings) {
    return new Office(
        new Preparation(store, new SecureRandom(), clock, settings),
        new SessionDirectory(store),
        new SeatLinks(store.seats(), store.sessions(), rooms),
        new Transcripts(store, clock),
        new RecordCheck(store));
  }

  /** The same in a data folder that no server uses. */
  public static Office whileNoServerRuns(Store store, Settings settings) {
    InstantSource clock = InstantSource.system();
    return over(store, RoomAccess.whileNoServerRuns(store, clock), clock, settings);
  }
}
