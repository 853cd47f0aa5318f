package dev.halfsilver.web.http;

import dev.halfsilver.live.Turn;
import dev.halfsilver.room.MemberId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is answered to a request. */
sealed interface Response {
  /** What can be sent at once. */
  sealed interface Ready extends Response {}

  /** Data, written as JSON. */
  record Data(int status, Object data) implements Ready {}

  /** Done, and there is nothing to say. */
  record Empty() implements Ready {}

  record Failed(Problem problem) implements Ready {}

  /** A file of ours, in full or in part. */
  record StoredFile(String mediaType, Path file, long length, Map<String, String> headers)
      implements Ready {}

  /** What must be computed first, on the threads that are there for it. */
  record Computed(Function<Turn, Ready> work) implements Response {}

  /**
   * A document that is written while it is sent, on the same threads.
   *
   * @param person who asks; nobody may hold many of those threads. Empty for the researcher.
   */
  record Streamed(
      String mediaType, Map<String, String> headers, Optional<MemberId> person, Writing writing)
      implements Response {}

  /** Writes a document. */
  interface Writing {
    void write(OutputStream out, Turn turn) throws IOException;
  }

  static Response data(Object data) {
    return new Data(200, data);
  }
}
