package dev.halfsilver.office.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.store.Recording;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import dev.halfsilver.study.SessionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sessions that were prepared. How far each has come is read from its record, so every method
 * blocks and computes for long.
 */
public final class SessionDirectory {
  private final Store store;

  public SessionDirectory(Store store) {
    this.store = store;
  }

  /** What came of asking for a list. */
  public sealed interface ListResult {
    record NoSuchSession() implements ListResult {}
  }

  /**
   * Part of the list.
   *
   * @param next what to ask for after, when there are more
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SessionPage(List<SessionSummary> sessions, @Nullable String next)
      implements ListResult {
    public SessionPage {
      sessions = List.copyOf(sessions);
    }
  }

  /** What came of asking for one. */
  public sealed interface ShowResult {
    record Found(SessionDetails details) implements ShowResult {}

    record NoSuchSession() implements ShowResult {}

    record NoSuchSeat() implements ShowResult {}
  }

  /**
   * The newest first.
   *
   * @param pause is called every few milliseconds, for others to have their turn
   */
  public ListResult list(PageRequest page, Runnable pause) {
    Optional<Session> after = page.after().flatMap(this::session);
    if (page.after().isPresent() && after.isEmpty()) {
      return new ListResult.NoSuchSession();
    }
    List<Session> found = store.sessions().page(after, page.most() + 1);
    List<SessionSummary> sessions = new ArrayList<>();
    for (Session session : found.subList(0, Math.min(found.size(), page.most()))) {
      sessions.add(summary(session, progress(session, pause)));
    }
    return new SessionPage(
        sessions, found.size() > page.most() ? sessions.getLast().session() : null);
  }

  /**
   * One session with a page of its seats, in the order in which they were invited.
   *
   * @param pause is called every few milliseconds, for others to have their turn
   */
  public ShowResult show(SessionId id, PageRequest page, Runnable pause) {
    Optional<Session> session = store.sessions().session(id);
    if (session.isEmpty()) {
      return new ShowResult.NoSuchSession();
    }
    List<Seat> all = store.seats().of(id);
    int from = page.after().map(after -> place(all, after) + 1).orElse(0);
    if (page.after().isPresent() && from == 0) {
      return new ShowResult.NoSuchSeat();
    }
    int to = Math.min(all.size(), from + page.most());
    Progress progress = progress(session.get(), pause);
    return new ShowResult.Found(
        new SessionDetails(
            summary(session.get(), progress),
            SessionDetails.GuideSummary.of(session.get().guide()),
            session.get().terms().version(),
            session.get().policy(),
            all.subList(from, to).stream()
                .map(seat -> SeatSummary.of(seat, progress.entered()))
                .toList(),
            to < all.size() ? all.get(to - 1).id().value() : null));
  }

  private static int place(List<Seat> seats, String member) {
    return seats.stream().map(Seat::id).map(MemberId::value).toList().indexOf(member);
  }

  private Optional<Session> session(String id) {
    try {
      return store.sessions().session(new SessionId(id));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Progress progress(Session session, Runnable pause) {
    return Progress.of(Recording.of(store.journal(), session.id()).pausing(pause));
  }

  private SessionSummary summary(Session session, Progress progress) {
    return SessionSummary.of(session, store.seats().counts(session.id()), progress);
  }
}
