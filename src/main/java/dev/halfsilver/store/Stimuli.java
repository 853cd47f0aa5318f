package dev.halfsilver.store;

import dev.halfsilver.study.SessionId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The bytes of what is shown in sessions. Every method blocks. */
public interface Stimuli {
  /** Where a stimulus's bytes are and what they are. */
  record Stored(String mediaType, long length, Path file) {}

  /**
   * Keeps the bytes of a stimulus.
   *
   * @param mediaType what they were found to be, never what their sender called them
   */
  void put(SessionId session, String stimulusId, String mediaType, byte[] bytes);

  /** All of them, of all sessions. */
  List<Stored> all();

  Optional<Stored> open(SessionId session, String stimulusId);
}
