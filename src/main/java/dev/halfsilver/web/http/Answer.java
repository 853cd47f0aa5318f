package dev.halfsilver.web.http;

import java.nio.file.Path;
import java.util.Map;

/** What is answered to a request. */
sealed interface Answer {
  /** Data, written as JSON. */
  record Told(int status, Object data) implements Answer {}

  /** Done, and there is nothing to say. */
  record Done() implements Answer {}

  record Failed(Problem problem) implements Answer {}

  /** A document made for this answer. */
  @SuppressWarnings("ArrayRecordComponent")
  record Document(String mediaType, byte[] bytes, Map<String, String> headers) implements Answer {}

  /** A file of ours, in full or in part. */
  record Stored(String mediaType, Path file, long length, Map<String, String> headers)
      implements Answer {}

  static Answer told(Object data) {
    return new Told(200, data);
  }
}
