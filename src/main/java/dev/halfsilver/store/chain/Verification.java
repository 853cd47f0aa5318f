package dev.halfsilver.store.chain;

import dev.halfsilver.store.Finding;
import dev.halfsilver.store.Finding.Kind;
import dev.halfsilver.study.SessionId;
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
public final class Verification {
  private final String session;
  private final List<LinkedRow> rows;
  private final Map<String, List<LinkedRow>> channels = new TreeMap<>();
  private final Map<String, Head> heads;

  private Verification(String session, List<LinkedRow> rows, Map<String, Head> heads) {
    this.session = session;
    this.rows = rows;
    this.heads = heads;
    for (LinkedRow row : rows) {
      channels.computeIfAbsent(row.row().channel(), _ -> new ArrayList<>()).add(row);
    }
    heads.keySet().forEach(channel -> channels.computeIfAbsent(channel, _ -> new ArrayList<>()));
  }

  /**
   * What is not as it was written.
   *
   * @param rows all entries of the session, in its order
   * @param heads where its channels ended when they were last sealed
   */
  public static List<Finding> of(SessionId session, List<LinkedRow> rows, Map<String, Head> heads) {
    return new Verification(session.value(), rows, heads).findings();
  }

  private List<Finding> findings() {
    Links links = new Links(session);
    for (List<LinkedRow> inChannel : channels.values()) {
      inChannel.sort(Comparator.comparingLong(LinkedRow::seq));
      links.follow(inChannel);
    }
    links.reconsider();
    links.compare(rows);
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
