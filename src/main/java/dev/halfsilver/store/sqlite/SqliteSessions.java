package dev.halfsilver.store.sqlite;

import dev.halfsilver.language.Language;
import dev.halfsilver.store.SeatAndHash;
import dev.halfsilver.store.Seats;
import dev.halfsilver.store.Sessions;
import dev.halfsilver.study.Session;
import dev.halfsilver.study.SessionId;
import dev.halfsilver.wire.StoredGuide;
import dev.halfsilver.wire.StoredPolicy;
import dev.halfsilver.wire.StoredTerms;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sessions that were prepared, in the database. */
final class SqliteSessions implements Sessions {
  private static final String SESSION =
      "SELECT id, guide, terms, participants, created_at, language, policy FROM session ";

  private final Writer writer;
  private final ReadPool readers;
  private final Seats seats;

  SqliteSessions(Writer writer, ReadPool readers, Seats seats) {
    this.writer = writer;
    this.readers = readers;
    this.seats = seats;
  }

  @Override
  public void add(Session session, List<SeatAndHash> seats) {
    byte[] guide = StoredGuide.write(session.guide());
    writer.write(
        connection -> {
          insert(connection, session, guide);
          for (int place = 0; place < seats.size(); place++) {
            insert(connection, place, seats.get(place));
          }
          return seats.size();
        });
  }

  @Override
  public Optional<Session> session(SessionId id) {
    return readers.one(SqliteSessions::toSession, SESSION + "WHERE id = ?", id.value());
  }

  @Override
  public Optional<Session> opened(SessionId id) {
    return session(id).map(session -> session.with(seats.of(id)));
  }

  @Override
  public List<Session> page(Optional<Session> after, int most) {
    String inOrder = "ORDER BY created_at DESC, id LIMIT ?";
    if (after.isEmpty()) {
      return readers.all(SqliteSessions::toSession, SESSION + inOrder, most);
    }
    long at = after.get().createdAt().toEpochMilli();
    return readers.all(
        SqliteSessions::toSession,
        SESSION + "WHERE created_at < ? OR (created_at = ? AND id > ?) " + inOrder,
        at,
        at,
        after.get().id().value(),
        most);
  }

  private static void insert(Connection connection, Session session, byte[] guide)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO session (id, guide, terms, participants, created_at, language,"
                + " policy) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, session.id().value());
      insert.setBytes(2, guide);
      insert.setBytes(3, StoredTerms.write(session.terms()));
      insert.setInt(4, session.participants());
      insert.setLong(5, session.createdAt().toEpochMilli());
      insert.setString(6, session.language().tag());
      insert.setBytes(7, StoredPolicy.write(session.policy()));
      insert.executeUpdate();
    }
  }

  private static void insert(Connection connection, int place, SeatAndHash seat)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO seat VALUES (?, ?, ?, ?, ?, ?, NULL, 1)")) {
      insert.setString(1, seat.seat().id().value());
      insert.setString(2, seat.seat().session().value());
      insert.setInt(3, place);
      insert.setString(4, seat.seat().role().name());
      insert.setString(5, seat.seat().name());
      insert.setBytes(6, seat.secretHash());
      insert.executeUpdate();
    }
  }

  private static Session toSession(ResultSet row) throws SQLException {
    return new Session(
        new SessionId(row.getString(1)),
        StoredGuide.read(row.getBytes(2)),
        StoredTerms.read(row.getBytes(3)),
        StoredPolicy.read(row.getBytes(7)),
        Language.of(row.getString(6)).orElse(Language.ENGLISH),
        row.getInt(4),
        Instant.ofEpochMilli(row.getLong(5)),
        Map.of());
  }
}
