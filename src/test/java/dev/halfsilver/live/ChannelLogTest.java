package dev.halfsilver.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.people.ServerFrames;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Talk;
import dev.halfsilver.wire.Frames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Positions in a log of any length, with entries from a few bytes to several chunks. */
class ChannelLogTest {
  private final ChannelLog log = new ChannelLog();
  private final List<String> written = new ArrayList<>();

  @Test
  void from_wherever_one_begins_and_however_little_one_takes_nothing_is_missed_or_repeated() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 2_000; i++) {
      int length = random.nextInt(50) == 0 ? random.nextInt(60_000) : random.nextInt(300);
      add("x".repeat(length));
    }
    for (int from : new int[] {0, 1, 2, 7, 8, 500, 1_001, 1_999, 2_000}) {
      List<String> read = new ArrayList<>();
      ChannelLog.Position position = log.after(from);
      while (position.seq() < log.head()) {
        assertThat(position.backlog()).isEqualTo(bytesAfter(position.seq()));
        int before = position.seq();
        int _ = position.read(1 + random.nextInt(5_000), Integer.MAX_VALUE, into(read));
        assertThat(position.seq()).isGreaterThan(before);
      }
      assertThat(read).isEqualTo(written.subList(from, written.size()));
      assertThat(position.backlog()).isZero();
    }
  }

  @Test
  void who_has_read_all_goes_on_with_what_is_added_whatever_chunk_that_begins() {
    List<String> read = new ArrayList<>();
    ChannelLog.Position position = log.after(0);
    for (int i = 0; i < 3_000; i++) {
      add("line " + i);
      int _ = position.read(Integer.MAX_VALUE, Integer.MAX_VALUE, into(read));
      assertThat(read).hasSize(i + 1).last().isEqualTo(written.getLast());
    }
  }

  @Test
  void nobody_reads_past_the_entry_after_which_they_read_no_more() {
    for (int i = 0; i < 10; i++) {
      add("line " + i);
    }
    List<String> read = new ArrayList<>();
    ChannelLog.Position position = log.after(3);
    int _ = position.read(Integer.MAX_VALUE, 6, into(read));
    int again = position.read(Integer.MAX_VALUE, 6, into(read));
    assertThat(again).isZero();
    assertThat(read).isEqualTo(written.subList(3, 6));
  }

  private void add(String text) {
    Entry entry =
        new Entry(
            Channel.floor(),
            written.size() + 1,
            Instant.EPOCH,
            new MemberId("m_ana_"),
            new Talk.Said(text));
    log.add(Frames.entry(entry));
    List<String> one = new ArrayList<>();
    byte[] bytes = Frames.entry(entry).bytes();
    into(one).take(bytes, 0, bytes.length);
    written.addAll(one);
  }

  private long bytesAfter(int seq) {
    return written.subList(seq, written.size()).stream()
        .mapToLong(text -> text.length() + (text.length() < 126 ? 2 : 4))
        .sum();
  }

  private static Outbox.Sink into(List<String> read) {
    return (bytes, from, length) -> ServerFrames.each(bytes, from, length, read::add);
  }
}
