package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.PrivateFiles;
import dev.halfsilver.store.Stimuli;
import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.study.Ids;
import dev.halfsilver.study.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The bytes of what is shown in sessions: each a file of its own, under a name that says nothing.
 * Every method blocks.
 */
final class SqliteStimuli implements Stimuli {
  private final Writer writer;
  private final ReadPool readers;
  private final Path folder;
  private final RandomGenerator random;

  SqliteStimuli(Writer writer, ReadPool readers, Path folder, RandomGenerator random) {
    this.writer = writer;
    this.readers = readers;
    this.folder = folder;
    this.random = random;
  }

  @Override
  public void put(SessionId session, String stimulusId, String mediaType, byte[] bytes) {
    Path file = folder.resolve(Ids.stimulus(random));
    try {
      PrivateFiles.write(file, bytes);
      insert(session, stimulusId, new Stored(mediaType, bytes.length, file));
    } catch (IOException e) {
      throw new StoreFailure(
          StoreFailure.Kind.FULL, "The stimulus could not be kept. Is the disk full?", e);
    } catch (StoreFailure e) {
      delete(file, e);
      throw e;
    }
  }

  private void insert(SessionId session, String stimulusId, Stored stored) {
    writer.write(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement("INSERT INTO stimulus VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, session.value());
            insert.setString(2, stimulusId);
            insert.setString(3, stored.mediaType());
            insert.setLong(4, stored.length());
            insert.setString(5, String.valueOf(stored.file().getFileName()));
            return insert.executeUpdate();
          }
        });
  }

  private static void delete(Path file, StoreFailure why) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  @Override
  public List<Stored> all() {
    return readers.all(this::stored, "SELECT media_type, length, file FROM stimulus");
  }

  private Stored stored(ResultSet row) throws SQLException {
    return new Stored(row.getString(1), row.getLong(2), folder.resolve(row.getString(3)));
  }

  @Override
  public Optional<Stored> open(SessionId session, String stimulusId) {
    return readers.one(
        this::stored,
        "SELECT media_type, length, file FROM stimulus WHERE session = ? AND id = ?",
        session.value(),
        stimulusId);
  }
}
