package dev.halfsilver.wire;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What somebody wrote is not what it should be; tells everything that is wrong, and where. */
public final class MalformedDocument extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 50;

  private final transient List<Flaw> flaws;

  /**
   * One thing that is wrong.
   *
   * @param path where in the document, such as {@code sections[0].title}; empty for all of it
   */
  public record Flaw(String path, String message) {
    @Override
    public String toString() {
      return path.isEmpty() ? message : path + ": " + message;
    }
  }

  MalformedDocument(Collection<Flaw> flaws) {
    super(flaws.stream().limit(MOST).map(Flaw::toString).collect(Collectors.joining("; ")));
    this.flaws = flaws.stream().limit(MOST).toList();
  }

  /** The first fifty, in the order in which they were found. */
  public List<Flaw> flaws() {
    return flaws;
  }
}
