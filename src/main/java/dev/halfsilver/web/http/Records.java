package dev.halfsilver.web.http;

import dev.halfsilver.export.Scope;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Session;
import dev.halfsilver.web.TranscriptForm;
import java.time.InstantSource;
import java.util.Map;

/** A session's record as a file to take home. */
final class Records {
  private final Store store;
  private final InstantSource clock;

  Records(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What {@code scope} lets its reader have. */
  Answer of(Session session, Scope scope, Asked asked) {
    TranscriptForm form =
        TranscriptForm.parse(asked.query().getOrDefault("format", "html"))
            .orElseThrow(
                () -> new Refused(Problem.MALFORMED.saying("The format is html or jsonl.")));
    return new Answer.Document(
        form.mediaType(),
        form.of(store, session, scope, clock.instant()),
        Map.of(
            "Content-Disposition",
            "attachment; filename=\"halfsilver-%s.%s\"".formatted(session.id(), form.ending())));
  }
}
