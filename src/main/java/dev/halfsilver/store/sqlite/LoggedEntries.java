package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.chain.EntryRow;
import dev.halfsilver.store.chain.LinkedRow;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries of one session that were written together, as the record's log holds them: their session,
 * how many there are, and each as it stands in its table. Numbers are big-endian; texts (UTF-8) and
 * bytes have their length before them.
 */
record LoggedEntries(String session, List<LinkedRow> rows) {
  private static final int FIXED_BYTES = 64;

  /** No more than so many bytes are needed to {@link #write} it. */
  int mostBytes() {
    int bytes = 2 * Integer.BYTES + texts(session);
    for (LinkedRow linked : rows) {
      EntryRow row = linked.row();
      bytes +=
          FIXED_BYTES
              + texts(row.channel())
              + texts(row.author())
              + texts(row.command())
              + texts(row.fingerprint())
              + row.body().length
              + row.words().length
              + linked.salt().length
              + linked.commitments().length
              + linked.link().length;
    }
    return bytes;
  }

  private static int texts(String text) {
    return text.length() * 3;
  }

  void write(ByteBuffer to) {
    put(to, session);
    to.putInt(rows.size());
    for (LinkedRow linked : rows) {
      EntryRow row = linked.row();
      to.putLong(row.order());
      put(to, row.channel());
      to.putLong(row.seq());
      to.putLong(row.at());
      put(to, row.author());
      put(to, row.command());
      put(to, row.fingerprint());
      to.putInt(row.part());
      put(to, row.body());
      put(to, row.words());
      put(to, linked.salt());
      put(to, linked.commitments());
      put(to, linked.link());
    }
  }

  /** Everything that a block holds. */
  static List<LoggedEntries> readAll(ByteBuffer content) {
    List<LoggedEntries> all = new ArrayList<>();
    while (content.hasRemaining()) {
      all.add(read(content));
    }
    return all;
  }

  private static LoggedEntries read(ByteBuffer from) {
    String session = text(from);
    int count = from.getInt();
    List<LinkedRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      EntryRow row =
          new EntryRow(
              from.getLong(),
              text(from),
              from.getLong(),
              from.getLong(),
              text(from),
              text(from),
              text(from),
              from.getInt(),
              bytes(from),
              bytes(from));
      rows.add(new LinkedRow(row, bytes(from), bytes(from), bytes(from)));
    }
    return new LoggedEntries(session, rows);
  }

  private static void put(ByteBuffer to, String text) {
    put(to, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void put(ByteBuffer to, byte[] bytes) {
    to.putInt(bytes.length).put(bytes);
  }

  private static String text(ByteBuffer from) {
    return new String(bytes(from), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(ByteBuffer from) {
    byte[] bytes = new byte[from.getInt()];
    from.get(bytes);
    return bytes;
  }
}
