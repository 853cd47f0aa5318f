package dev.halfsilver.store.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Talk;
import dev.halfsilver.store.Addition;
import dev.halfsilver.store.Finding;
import dev.halfsilver.store.Finding.Kind;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.chain.Chain;
import dev.halfsilver.store.chain.EntryRow;
import dev.halfsilver.study.SessionId;
import dev.halfsilver.wire.EventJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Somebody who changes, drops, adds or swaps what is in the file, and knows what must be found. */
final class Tamperer {
  private static final String[] CONTENT = {
    "at", "author", "command", "fingerprint", "part", "body", "salt", "link", "words", "commitments"
  };

  private final SessionId session;
  private final List<Recorded> entries;
  private final Random random;

  Tamperer(SessionId session, List<Recorded> entries, Random random) {
    this.session = session;
    this.entries = entries;
    this.random = random;
  }

  /** What was done, and all that must be found. */
  record Tampering(String how, Set<Finding> expected) {}

  /** Does one thing to the file that nobody should. */
  Tampering tamper(Connection file) throws SQLException {
    Recorded one = entries.get(random.nextInt(entries.size()));
    return switch (random.nextInt(25)) {
      case 0 -> edited(file, one, Kind.STRUCTURE, "ord", 1_000 + random.nextInt(1_000));
      case 1 -> edited(file, one, Kind.STRUCTURE, "at", random.nextLong(1L << 41));
      case 2 -> edited(file, one, Kind.STRUCTURE, "author", "m_Eve" + random.nextInt(100));
      case 3 -> edited(file, one, Kind.STRUCTURE, "command", "command-of-mine");
      case 4 -> edited(file, one, Kind.WORDS, "fingerprint", "other");
      case 5 -> edited(file, one, Kind.STRUCTURE, "part", 1 + random.nextInt(5));
      case 6 ->
          edited(
              file, one, Kind.STRUCTURE, "body", "{\"v\":1,\"type\":\"paused\"}".getBytes(UTF_8));
      case 7 -> edited(file, one, Kind.STRUCTURE, "body", bytes(random.nextInt(64)));
      case 8 -> edited(file, one, Kind.WORDS, "salt", bytes(random.nextInt(2) * 32));
      case 9 -> edited(file, one, Kind.CHANGED, "link", bytes(random.nextBoolean() ? 32 : 3));
      case 10 -> renumbered(file, one);
      case 11 -> moved(file, one);
      case 12 -> dropped(file, one);
      case 13 -> inserted(file, one);
      case 14 -> swapped(file, one, Kind.CHANGED, "author", "body", "salt");
      case 15 -> swapped(file, one, Kind.SWAPPED, "channel", "seq");
      case 16 -> tailDropped(file, one);
      case 17 -> doubled(file, one);
      case 18 -> edited(file, one, Kind.WORDS, "words", "{\"text\":\"Evil.\"}".getBytes(UTF_8));
      case 19 -> edited(file, one, Kind.WORDS, "words", bytes(random.nextInt(64)));
      case 20 ->
          edited(file, one, Kind.CHANGED, "commitments", bytes(random.nextBoolean() ? 64 : 0));
      case 21 -> swapped(file, one, Kind.SWAPPED, "words", "salt", "fingerprint");
      case 22 -> swapped(file, one, Kind.SWAPPED, CONTENT);
      case 23 -> forged(file, one);
      default -> headChanged(file, one);
    };
  }

  private Tampering edited(Connection file, Recorded one, Kind kind, String column, Object value)
      throws SQLException {
    run(file, "UPDATE entry SET " + column + " = ? WHERE ord = ?", value, one.order());
    return new Tampering(column + " of " + place(one), Set.of(at(kind, one)));
  }

  /** Other words, with a commitment to them. */
  private Tampering forged(Connection file, Recorded one) throws SQLException {
    Entry entry = one.entry();
    Entry evil =
        new Entry(
            entry.channel(),
            entry.seq(),
            entry.at(),
            entry.author(),
            entry.channel().isFront() ? new Talk.Said("Evil.") : new Backtalk.Remarked("Evil."));
    EntryRow row = EntryRow.of(new Addition(one.command(), one.part(), evil)).at(one.order());
    byte[] salt = bytes(Chain.SALT_LENGTH);
    run(
        file,
        "UPDATE entry SET words = ?, salt = ?, commitments = ? WHERE ord = ?",
        row.words(),
        salt,
        new Chain().commitments(session.value(), row, salt),
        one.order());
    return new Tampering(place(one) + " forged", Set.of(at(Kind.CHANGED, one)));
  }

  private Tampering renumbered(Connection file, Recorded one) throws SQLException {
    long seq = random.nextBoolean() ? 500 + random.nextInt(100) : -random.nextInt(5);
    run(file, "UPDATE entry SET seq = ? WHERE ord = ?", seq, one.order());
    return new Tampering(
        "seq of " + place(one) + " to " + seq,
        Set.of(
            at(Kind.MISSING, one),
            new Finding(Kind.INSERTED, one.entry().channel().toString(), seq, seq)));
  }

  private Tampering moved(Connection file, Recorded one) throws SQLException {
    run(file, "UPDATE entry SET channel = 'notes/m_Eve' WHERE ord = ?", one.order());
    long seq = one.entry().seq();
    return new Tampering(
        place(one) + " moved",
        Set.of(at(Kind.MISSING, one), new Finding(Kind.INSERTED, "notes/m_Eve", seq, seq)));
  }

  private Tampering dropped(Connection file, Recorded one) throws SQLException {
    run(file, "DELETE FROM entry WHERE ord = ?", one.order());
    return new Tampering(place(one) + " dropped", Set.of(at(Kind.MISSING, one)));
  }

  private Tampering inserted(Connection file, Recorded like) throws SQLException {
    String channel = like.entry().channel().toString();
    long seq = last(channel) + 1;
    run(
        file,
        "INSERT INTO entry SELECT session, ?, channel, ?, at, author, 'forged-1', fingerprint,"
            + " part, body, salt, link, words, commitments FROM entry WHERE ord = ?",
        entries.size() + 1,
        seq,
        like.order());
    return new Tampering(
        "forged after " + channel, Set.of(new Finding(Kind.INSERTED, channel, seq, seq)));
  }

  /** A second entry under a number that is taken, a copy or with other words. */
  private Tampering doubled(Connection file, Recorded like) throws SQLException {
    run(
        file,
        "INSERT INTO entry SELECT session, ?, channel, seq, at, author, command, fingerprint,"
            + " part, body, salt, link, ?, commitments FROM entry WHERE ord = ?",
        random.nextBoolean() ? 0 : entries.size() + 1,
        random.nextBoolean()
            ? EventJson.stored(like.entry().event()).words()
            : "{\"text\":\"Evil.\"}".getBytes(UTF_8),
        like.order());
    return new Tampering(place(like) + " doubled", Set.of(at(Kind.INSERTED, like)));
  }

  private Tampering swapped(Connection file, Recorded one, Kind kind, String... columns)
      throws SQLException {
    Recorded other = entries.get(random.nextInt(entries.size()));
    while (other.equals(one)) {
      other = entries.get(random.nextInt(entries.size()));
    }
    // Out of the way first: places are unique at every moment.
    run(
        file,
        "CREATE TEMP TABLE swap AS SELECT * FROM entry WHERE ord IN (?, ?)",
        one.order(),
        other.order());
    run(file, "DELETE FROM entry WHERE ord IN (?, ?)", one.order(), other.order());
    for (String column : columns) {
      run(
          file,
          "UPDATE swap SET %1$s = (SELECT o.%1$s FROM entries o WHERE o.ord = ? + ? - swap.ord)"
              .formatted(column),
          one.order(),
          other.order());
    }
    run(file, "INSERT INTO entry SELECT * FROM swap");
    run(file, "DROP TABLE swap");
    return new Tampering(
        String.join("+", columns) + " of " + place(one) + " and " + place(other),
        Set.of(at(kind, one), at(kind, other)));
  }

  private Tampering tailDropped(Connection file, Recorded from) throws SQLException {
    String channel = from.entry().channel().toString();
    long seq = from.entry().seq();
    run(file, "DELETE FROM entry WHERE channel = ? AND seq >= ?", channel, seq);
    return new Tampering(
        "tail from " + place(from), Set.of(new Finding(Kind.MISSING, channel, seq, last(channel))));
  }

  private Tampering headChanged(Connection file, Recorded one) throws SQLException {
    String channel = one.entry().channel().toString();
    switch (random.nextInt(3)) {
      case 0 -> run(file, "DELETE FROM head WHERE channel = ?", channel);
      case 1 -> run(file, "UPDATE head SET link = ? WHERE channel = ?", bytes(32), channel);
      default ->
          run(
              file,
              "UPDATE head SET seq = seq + ? WHERE channel = ?",
              random.nextBoolean() ? -1 : 1 + random.nextInt(100),
              channel);
    }
    return new Tampering(
        "head of " + channel,
        Set.of(new Finding(Kind.HEAD, channel, last(channel), last(channel))));
  }

  private long last(String channel) {
    return entries.stream()
        .map(Recorded::entry)
        .filter(entry -> entry.channel().toString().equals(channel))
        .count();
  }

  /** Something found at an entry. */
  static Finding at(Kind kind, Recorded one) {
    long seq = one.entry().seq();
    return new Finding(kind, one.entry().channel().toString(), seq, seq);
  }

  private static String place(Recorded one) {
    return one.entry().channel() + " " + one.entry().seq();
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  static void run(Connection file, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = file.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.execute();
    }
  }
}
