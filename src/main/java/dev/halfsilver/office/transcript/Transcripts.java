package dev.halfsilver.office.transcript;

import dev.halfsilver.export.Edition;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import dev.halfsilver.study.SessionId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Optional;

/** The records of sessions as documents, for whoever may have them. */
public final class Transcripts {
  private final Store store;
  private final InstantSource clock;

  public Transcripts(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What came of asking for one. */
  public sealed interface Result {
    /** A document that can be written; nothing of it is made before. */
    record Document(String fileName, String mediaType, Writing writing) implements Result {}

    record NoSuchSession() implements Result {}
  }

  /** Writes a document. */
  public interface Writing {
    /**
     * Writes all of it. Blocks.
     *
     * @param pause is called every few milliseconds, for others to have their turn
     */
    void write(OutputStream out, Runnable pause) throws IOException;
  }

  /** All of a session's record, everybody's own notes included. Blocks. */
  public Result forResearcher(SessionId id, TranscriptRequest request) {
    return document(id, request, _ -> new Edition.Researcher());
  }

  /** As far as a moderator of the session may read it. Blocks. */
  public Result forModerator(Seat moderator, TranscriptRequest request) {
    return document(
        moderator.session(),
        request,
        session -> new Edition.Moderator(moderator.member(), session.terms(), session.policy()));
  }

  private interface Fullest {
    Edition of(Session session);
  }

  private Result document(SessionId id, TranscriptRequest request, Fullest fullest) {
    Optional<Session> found = store.sessions().session(id);
    if (found.isEmpty()) {
      return new Result.NoSuchSession();
    }
    Session session = found.get();
    return new Result.Document(
        "halfsilver-%s%s.%s"
            .formatted(
                session.id(), request.forClient() ? "-client" : "", request.format().ending()),
        request.format().mediaType(),
        (out, pause) ->
            request.fulfil(store, session, fullest.of(session), clock.instant(), pause, out));
  }
}
