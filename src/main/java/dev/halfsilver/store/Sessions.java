package dev.halfsilver.store;

import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Terms;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import dev.halfsilver.study.SessionId;
import dev.halfsilver.wire.GuideJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sessions that were prepared and the seats in them. Every method blocks. */
public final class Sessions {
  private static final String SESSION =
      "SELECT id, guide, terms_version, terms_text, observers_read_asides, participants, created_at"
          + " FROM session ";
  private static final String SEAT =
      "SELECT id, session, role, name, revoked_at IS NOT NULL FROM seat ";

  private final Writer writer;
  private final Readers readers;

  Sessions(Writer writer, Readers readers) {
    this.writer = writer;
    this.readers = readers;
  }

  /** Adds a session with everybody invited to it. */
  public void add(Session session, List<SeatAndHash> seats) {
    byte[] guide = GuideJson.write(session.guide());
    writer.write(
        connection -> {
          insert(connection, session, guide);
          for (int place = 0; place < seats.size(); place++) {
            insert(connection, place, seats.get(place));
          }
          return seats.size();
        });
  }

  public Optional<Session> session(SessionId id) {
    return readers.one(Sessions::toSession, SESSION + "WHERE id = ?", id.value());
  }

  /** The same for opening its room, which has to know what the seats in front are called. */
  public Optional<Session> opened(SessionId id) {
    return session(id).map(session -> session.with(seats(id)));
  }

  /** The newest first. */
  public List<Session> all() {
    return readers.all(Sessions::toSession, SESSION + "ORDER BY created_at DESC, id");
  }

  /** Everybody invited, in the order in which they were. */
  public List<Seat> seats(SessionId session) {
    return readers.all(
        Sessions::toSeat, SEAT + "WHERE session = ? ORDER BY place", session.value());
  }

  public Optional<Seat> seat(MemberId id) {
    return readers.one(Sessions::toSeat, SEAT + "WHERE id = ?", id.value());
  }

  /** The seat, revoked or not, whose link has the secret with this SHA-256. */
  public Optional<Seat> seatBySecret(byte[] sha256) {
    return readers.one(Sessions::toSeat, SEAT + "WHERE secret_hash = ?", sha256);
  }

  /** Makes a seat's link let nobody in. Returns whether there was a link that still did. */
  public boolean revoke(MemberId seat) {
    return writer.write(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE seat SET revoked_at = CAST(unixepoch('subsec') * 1000 AS INTEGER)"
                      + " WHERE id = ? AND revoked_at IS NULL")) {
            update.setString(1, seat.value());
            return update.executeUpdate() == 1;
          }
        });
  }

  private static void insert(Connection connection, Session session, byte[] guide)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, session.id().value());
      insert.setBytes(2, guide);
      insert.setString(3, session.terms().version());
      insert.setString(4, session.terms().text());
      insert.setBoolean(5, session.terms().observersReadAsides());
      insert.setInt(6, session.participants());
      insert.setLong(7, session.createdAt().toEpochMilli());
      insert.executeUpdate();
    }
  }

  private static void insert(Connection connection, int place, SeatAndHash seat)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO seat VALUES (?, ?, ?, ?, ?, ?, NULL)")) {
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
        GuideJson.read(row.getBytes(2)),
        new Terms(row.getString(3), row.getString(4), row.getBoolean(5)),
        row.getInt(6),
        Instant.ofEpochMilli(row.getLong(7)));
  }

  private static Seat toSeat(ResultSet row) throws SQLException {
    return new Seat(
        new MemberId(row.getString(1)),
        new SessionId(row.getString(2)),
        Role.valueOf(row.getString(3)),
        row.getString(4),
        row.getBoolean(5));
  }
}
