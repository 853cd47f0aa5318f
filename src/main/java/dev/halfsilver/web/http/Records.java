package dev.halfsilver.web.http;

import dev.halfsilver.export.Edition;
import dev.halfsilver.office.TranscriptWish;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Session;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** A session's record as a file to take home. */
final class Records {
  private final Store store;
  private final InstantSource clock;

  Records(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * The edition that was asked for.
   *
   * @param full the one that holds all that who asks may read
   * @param person who asks; empty for the researcher
   */
  Answer of(Session session, Edition full, Optional<MemberId> person, Asked asked) {
    TranscriptWish wish = wish(asked.query());
    return new Answer.Streamed(
        wish.form().mediaType(),
        Map.of(
            "Content-Disposition",
            "attachment; filename=\"halfsilver-%s%s.%s\""
                .formatted(session.id(), wish.forClient() ? "-client" : "", wish.form().ending())),
        person,
        (out, turn) -> wish.fulfil(store, session, full, clock.instant(), turn::pass, out));
  }

  private static TranscriptWish wish(Map<String, String> query) {
    try {
      return TranscriptWish.parse(
          query.getOrDefault("format", "html"),
          query.getOrDefault("edition", "full"),
          Optional.ofNullable(query.get("zone")));
    } catch (IllegalArgumentException e) {
      throw new Refused(Problem.MALFORMED.saying(String.valueOf(e.getMessage())));
    }
  }
}
