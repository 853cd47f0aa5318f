package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.chain.LinkedRow;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The entries that are on disk in the {@link RecordLog} and not yet in the database, in their
 * order. Whoever reads a record reads these too; and must ask for them before they ask the
 * database, because it has them before they are removed here. From any thread.
 *
 * <p>They are kept as the bytes that were written, and not as what they mean: some thousands of
 * them wait on a busy server, and the collector would have to move every object of them.
 */
final class Unmoved {
  /**
   * What was written together.
   *
   * @param block its number in the log
   * @param content the block's content
   * @param sessions whose entries are in it
   * @param rows how many entries
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Batch(long block, byte[] content, Set<String> sessions, int rows) {
    static Batch of(long block, byte[] content, List<LoggedEntries> entries) {
      return new Batch(
          block,
          content,
          entries.stream().map(LoggedEntries::session).collect(Collectors.toUnmodifiableSet()),
          entries.stream().mapToInt(each -> each.rows().size()).sum());
    }

    /** As a log was found that a killed server left. */
    static Batch of(RecordLog.Block block) {
      byte[] content = new byte[block.content().remaining()];
      block.content().get(content);
      return of(block.number(), content, LoggedEntries.readAll(ByteBuffer.wrap(content)));
    }

    List<LoggedEntries> entries() {
      return LoggedEntries.readAll(ByteBuffer.wrap(content));
    }
  }

  private final Deque<Batch> batches = new ArrayDeque<>();
  private int rows;

  synchronized void add(Batch batch) {
    batches.add(batch);
    rows += batch.rows();
  }

  /** The entries of a session after a place, in their order. */
  List<LinkedRow> of(String session, long after) {
    List<LinkedRow> found = new ArrayList<>();
    for (Batch batch : with(session)) {
      for (LoggedEntries entries : batch.entries()) {
        if (entries.session().equals(session)) {
          entries.rows().stream().filter(row -> row.row().order() > after).forEach(found::add);
        }
      }
    }
    return found;
  }

  private synchronized List<Batch> with(String session) {
    return batches.stream().filter(batch -> batch.sessions().contains(session)).toList();
  }

  synchronized int rows() {
    return rows;
  }

  /** The first of them: whole batches, at least one if there is any, and about so many rows. */
  synchronized List<Batch> first(int about) {
    List<Batch> first = new ArrayList<>();
    int found = 0;
    for (Batch batch : batches) {
      if (found >= about) {
        break;
      }
      first.add(batch);
      found += batch.rows();
    }
    return first;
  }

  /** The database has the first so many batches now. */
  synchronized void removeFirst(int count) {
    for (int i = 0; i < count; i++) {
      rows -= batches.remove().rows();
    }
  }
}
