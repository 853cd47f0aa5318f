package dev.halfsilver.store.chain;

import dev.halfsilver.store.Addition;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.study.SessionId;
import dev.halfsilver.wire.StoredEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Rows as they were written and linked before commitments were kept with them, for tests. */
public final class FirstRows {
  private static final byte[] NOTHING = new byte[0];

  private final FirstChain chain = new FirstChain();
  private final Map<String, byte[]> links = new HashMap<>();
  private final Random random = new Random(9);

  /** The rows of a session's record. */
  public List<LinkedRow> of(SessionId session, List<Recorded> record) {
    return record.stream().map(recorded -> next(session, recorded)).toList();
  }

  private LinkedRow next(SessionId session, Recorded recorded) {
    EntryRow row = EntryRow.of(Addition.of(List.of(recorded)).getFirst()).at(recorded.order());
    byte[] salt = new byte[Chain.SALT_LENGTH];
    random.nextBytes(salt);
    LinkedRow unlinked = new LinkedRow(whole(row), salt, NOTHING, NOTHING);
    byte[] previous = links.getOrDefault(row.channel(), Chain.start());
    byte[] link = chain.link(previous, session.value(), unlinked);
    links.put(row.channel(), link);
    return new LinkedRow(unlinked.row(), salt, NOTHING, link);
  }

  private static EntryRow whole(EntryRow row) {
    return new EntryRow(
        row.order(),
        row.channel(),
        row.seq(),
        row.at(),
        row.author(),
        row.command(),
        row.fingerprint(),
        row.part(),
        new StoredEvent(row.body(), row.words()).whole(),
        NOTHING);
  }
}
