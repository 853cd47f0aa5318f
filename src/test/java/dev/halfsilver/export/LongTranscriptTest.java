package dev.halfsilver.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.language.Language;
import dev.halfsilver.room.Event;
import dev.halfsilver.store.Epoch;
import dev.halfsilver.store.Journal;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Recording;
import dev.halfsilver.store.Records;
import dev.halfsilver.store.RoomRecord;
import dev.halfsilver.study.Session;
import dev.halfsilver.study.SessionId;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However long a session was, its transcript is written in the memory that a few pages take. */
final class LongTranscriptTest {
  private static final Session SESSION = Records.session("session-1");
  private static final int PAGES = 40;

  private final Endless journal = new Endless();

  @Test
  void lines_are_written_with_a_page_or_two_in_memory() throws IOException {
    transcript().jsonl(OutputStream.nullOutputStream());

    assertThat(journal.read).isGreaterThanOrEqualTo(PAGES);
    assertThat(journal.mostAlive).isLessThanOrEqualTo(2);
  }

  @Test
  void a_page_for_people_is_written_with_a_page_or_two_in_memory() throws IOException {
    transcript().html(OutputStream.nullOutputStream());

    assertThat(journal.read).isGreaterThanOrEqualTo(PAGES);
    assertThat(journal.mostAlive).isLessThanOrEqualTo(2);
  }

  private Transcript transcript() {
    return new Transcript(
        SESSION,
        List.of(),
        Recording.of(journal, SESSION.id()),
        new Edition.Researcher(),
        Language.ENGLISH,
        ZoneOffset.UTC,
        Instant.parse("2026-11-22T10:00:00Z"));
  }

  /**
   * A record that is made up as it is read, and knows of which of its pages somebody still holds
   * the first entry.
   */
  private static final class Endless implements Journal {
    private final List<WeakReference<Event>> given = new ArrayList<>();
    private Records records = new Records();
    private int read;
    private long mostAlive;

    @Override
    public Epoch epoch() {
      return new Epoch("a-history", true);
    }

    @Override
    public RoomRecord open(SessionId session) {
      throw new UnsupportedOperationException("it is only read");
    }

    @Override
    public long end(SessionId session) {
      return (long) PAGES * Recording.PAGE;
    }

    @Override
    public List<Recorded> page(SessionId session, Side side, long after, long upTo, int most) {
      if (after == 0) {
        records = new Records();
      }
      List<Recorded> page = new ArrayList<>();
      while (page.size() < most) {
        page.add(records.said("What was said after " + after + "."));
      }
      if (++read % 10 == 0) {
        System.gc();
        mostAlive = Math.max(mostAlive, given.stream().filter(one -> one.get() != null).count());
      }
      given.add(new WeakReference<>(page.getFirst().entry().event()));
      return page;
    }
  }
}
