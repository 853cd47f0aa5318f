package dev.halfsilver.wire;

/** What came is no discussion guide; the message says where it goes wrong and how. */
public final class MalformedGuide extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedGuide(String path, String message) {
    super(path.isEmpty() ? message : path + ": " + message);
  }
}
