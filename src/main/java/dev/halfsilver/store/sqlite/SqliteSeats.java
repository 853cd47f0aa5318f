package dev.halfsilver.store.sqlite;

import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import dev.halfsilver.store.Seats;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.SessionId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** People's places and their links, in the database. */
final class SqliteSeats implements Seats {
  private static final String SEAT =
      "SELECT id, session, role, name, revoked_at IS NOT NULL, link FROM seat ";

  private final Writer writer;
  private final ReadPool readers;

  SqliteSeats(Writer writer, ReadPool readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public List<Seat> of(SessionId session) {
    return readers.all(
        SqliteSeats::toSeat, SEAT + "WHERE session = ? ORDER BY place", session.value());
  }

  @Override
  public Map<Role, Integer> counts(SessionId session) {
    return readers
        .all(
            row -> Map.entry(Role.valueOf(row.getString(1)), row.getInt(2)),
            "SELECT role, COUNT(*) FROM seat WHERE session = ? GROUP BY role",
            session.value())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Optional<Seat> seat(MemberId id) {
    return readers.one(SqliteSeats::toSeat, SEAT + "WHERE id = ?", id.value());
  }

  @Override
  public Optional<Seat> bySecret(byte[] sha256) {
    return readers.one(SqliteSeats::toSeat, SEAT + "WHERE secret_hash = ?", sha256);
  }

  @Override
  public boolean wasReplaced(byte[] sha256) {
    return readers
        .one(
            row -> row.getString(1), "SELECT seat FROM replaced_link WHERE secret_hash = ?", sha256)
        .isPresent();
  }

  @Override
  public boolean replaceLink(MemberId seat, byte[] sha256) {
    return writer.write(
        connection -> {
          try (PreparedStatement keep =
                  connection.prepareStatement(
                      "INSERT INTO replaced_link SELECT secret_hash, id FROM seat WHERE id = ? AND"
                          + " revoked_at IS NULL");
              PreparedStatement update =
                  connection.prepareStatement(
                      "UPDATE seat SET secret_hash = ?, link = link + 1"
                          + " WHERE id = ? AND revoked_at IS NULL")) {
            keep.setString(1, seat.value());
            keep.executeUpdate();
            update.setBytes(1, sha256);
            update.setString(2, seat.value());
            return update.executeUpdate() == 1;
          }
        });
  }

  @Override
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

  private static Seat toSeat(ResultSet row) throws SQLException {
    return new Seat(
        new MemberId(row.getString(1)),
        new SessionId(row.getString(2)),
        Role.valueOf(row.getString(3)),
        row.getString(4),
        row.getBoolean(5),
        row.getInt(6));
  }
}
