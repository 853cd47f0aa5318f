package dev.halfsilver.store;

import dev.halfsilver.study.SessionId;
import java.util.ArrayList;
import java.util.List;

/** The records of all sessions: entries are added at the end and nothing is ever changed. */
public interface Journal {
  /** The sides of the mirror that are wanted of a record. */
  enum Side {
    BOTH,
    FRONT,
    BEHIND
  }

  /**
   * The history that these records are. Whoever was told of places in a record under another name
   * knows of a history that did not happen here: a backup was restored.
   */
  Epoch epoch();

  /** Opens the record of a session for whoever goes on with it. Never blocks. */
  RoomRecord open(SessionId session);

  /** The order of the last entry of a session, 0 when there is none. Blocks. */
  long end(SessionId session);

  /**
   * A part of what was recorded in a session, short enough to be held in memory. Blocks. What is on
   * the other side is passed over without reading its content.
   *
   * @param side the channels of which side
   * @param after the order of the entry before the first that is wanted
   * @param upTo the order of the last that is wanted
   * @param most how many at most, the first of them, in their order
   */
  List<Recorded> page(SessionId session, Side side, long after, long upTo, int most);

  /** The same of both sides. */
  default List<Recorded> page(SessionId session, long after, long upTo, int most) {
    return page(session, Side.BOTH, after, upTo, most);
  }

  /** Everything recorded in a session, in its order. Blocks. */
  default List<Recorded> read(SessionId session) {
    List<Recorded> all = new ArrayList<>();
    Recording.of(this, session).forEach(all::add);
    return all;
  }
}
