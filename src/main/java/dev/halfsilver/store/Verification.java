package dev.halfsilver.store;

import dev.halfsilver.store.Finding.Kind;
import dev.halfsilver.study.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Walks a session's record and says which entries are not as they were written.
 *
 * <p>It needs nothing but the record itself. So somebody who rewrites a channel from some entry to
 * its end, with its head, is found only by comparing that head with one that was noted elsewhere.
 */
final class Verification {
  // One statement, so that both parts show the same moment; heads come first.
  private static final String EVERYTHING =
      "SELECT "
          + LinkedRow.COLUMNS
          + ", NULL"
          + " FROM entry WHERE session = ?1 UNION ALL SELECT NULL, channel, seq, NULL, NULL, NULL,"
          + " NULL, NULL, NULL, NULL, link, head.ord FROM head WHERE session = ?1 ORDER BY ord";

  private final String session;
  private final List<LinkedRow> rows = new ArrayList<>();
  private final Map<String, List<LinkedRow>> channels = new TreeMap<>();
  private final Map<String, Head> heads = new TreeMap<>();

  private Verification(SessionId session) {
    this.session = session.value();
  }

  static List<Finding> of(Readers readers, SessionId session) {
    Verification verification = new Verification(session);
    readers.all(verification::take, EVERYTHING, session.value());
    return verification.findings();
  }

  private boolean take(ResultSet result) throws SQLException {
    String channel = result.getString(2);
    List<LinkedRow> inChannel = channels.computeIfAbsent(channel, _ -> new ArrayList<>());
    if (result.getObject(1) == null) {
      heads.put(channel, new Head(result.getLong(3), result.getBytes(11), result.getLong(12)));
      return true;
    }
    LinkedRow row = LinkedRow.read(result);
    rows.add(row);
    return inChannel.add(row);
  }

  private List<Finding> findings() {
    Links links = new Links(session);
    for (List<LinkedRow> inChannel : channels.values()) {
      inChannel.sort(Comparator.comparingLong(LinkedRow::seq));
      links.follow(inChannel);
    }
    links.reconsider();
    long sealed = heads.values().stream().mapToLong(Head::order).max().orElse(0);
    List<Finding> findings = new ArrayList<>(orderGaps());
    channels.forEach(
        (channel, inChannel) ->
            findings.addAll(
                new ChannelCheck(channel, inChannel, heads.get(channel), sealed, links)
                    .findings()));
    return findings;
  }

  private List<Finding> orderGaps() {
    List<Finding> gaps = new ArrayList<>();
    long expected = 1;
    for (LinkedRow row : rows) {
      long order = row.row().order();
      if (order > expected) {
        gaps.add(new Finding(Kind.ORDER, "", expected, order - 1));
      }
      expected = Math.max(expected, order + 1);
    }
    return gaps;
  }
}
