package dev.halfsilver.cli;

import dev.halfsilver.office.session.PageRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of a list is shown; shared by the commands that show one. */
final class PageOptions {
  @Option(
      names = "--after",
      paramLabel = "ID",
      description = "Goes on after this one; the end of a page names it.")
  private @Nullable String after;

  @Option(names = "--most", paramLabel = "N", description = "How many at most.")
  private @Nullable String most;

  PageRequest request(int limit) {
    try {
      return PageRequest.parse(Optional.ofNullable(after), Optional.ofNullable(most), limit);
    } catch (IllegalArgumentException e) {
      throw new Failure(Failure.USAGE, String.valueOf(e.getMessage()));
    }
  }

  /** The same, for a server to read. */
  Map<String, String> query(int limit) {
    PageRequest request = request(limit);
    Map<String, String> query = new LinkedHashMap<>();
    request.after().ifPresent(id -> query.put("after", id));
    query.put("most", Integer.toString(request.most()));
    return query;
  }
}
