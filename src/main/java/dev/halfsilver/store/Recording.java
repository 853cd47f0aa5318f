package dev.halfsilver.store;

import dev.halfsilver.study.SessionId;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What was recorded in a session until now, in its order. It can be read any number of times and is
 * the same each time. Each reading holds one page of it in memory, and nothing of the store between
 * two pages, so that a record may be of any length and a reader may take any time.
 */
public final class Recording implements Iterable<Recorded> {
  /** How many entries a page has: enough to be read quickly, few enough to be done with soon. */
  public static final int PAGE = 250;

  private final Journal journal;
  private final SessionId session;
  private final Journal.Side side;
  private final long start;
  private final long end;
  private final Runnable pause;

  private Recording(
      Journal journal, SessionId session, Journal.Side side, long start, long end, Runnable pause) {
    this.journal = journal;
    this.session = session;
    this.side = side;
    this.start = start;
    this.end = end;
    this.pause = pause;
  }

  /** The record up to where it ends now. Blocks, as reading it does. */
  public static Recording of(Journal journal, SessionId session) {
    return new Recording(journal, session, Journal.Side.BOTH, 0, journal.end(session), () -> {});
  }

  /**
   * The same record for a reader who pauses.
   *
   * @param pause is called before each page is read
   */
  public Recording pausing(Runnable pause) {
    return new Recording(journal, session, side, start, end, pause);
  }

  /** What was recorded after the entry of this order. */
  public Recording after(long order) {
    return new Recording(journal, session, side, order, end, pause);
  }

  /** What was recorded on one side of the mirror. */
  public Recording on(Journal.Side one) {
    return new Recording(journal, session, one, start, end, pause);
  }

  /** The same, page by page. */
  public Iterable<List<Recorded>> pages() {
    return Pages::new;
  }

  @Override
  public Iterator<Recorded> iterator() {
    return stream().iterator();
  }

  private Stream<Recorded> stream() {
    return StreamSupport.stream(pages().spliterator(), false).flatMap(List::stream);
  }

  private final class Pages implements Iterator<List<Recorded>> {
    private long read = start;

    @Override
    public boolean hasNext() {
      return read < end;
    }

    @Override
    public List<Recorded> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      pause.run();
      List<Recorded> page = journal.page(session, side, read, end, PAGE);
      // After the last one of a side there may be others, or somebody has taken entries out.
      read = page.isEmpty() ? end : page.getLast().order();
      return page;
    }
  }
}
