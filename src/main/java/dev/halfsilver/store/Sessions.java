package dev.halfsilver.store;

import dev.halfsilver.study.Session;
import dev.halfsilver.study.SessionId;
import java.util.List;
import java.util.Optional;

/** The sessions that were prepared. Every method blocks. */
public interface Sessions {
  /** Adds a session with everybody invited to it: all of it or nothing. */
  void add(Session session, List<SeatAndHash> seats);

  Optional<Session> session(SessionId id);

  /** The same for opening its room, which has to know what the seats in front are called. */
  Optional<Session> opened(SessionId id);

  /**
   * Some of them, the newest first.
   *
   * @param after the last one that is known; the newest come without it
   */
  List<Session> page(Optional<Session> after, int most);
}
