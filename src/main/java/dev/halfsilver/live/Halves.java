package dev.halfsilver.live;

import dev.halfsilver.room.whole.Room;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.study.Session;
import java.security.SecureRandom;
import java.util.List;

/**
 * The two halves of a room: what participants can see or what goes to them, and what is behind the
 * mirror. Each decides, numbers and tells by itself; neither ever waits for the other.
 */
record Halves(Proceedings front, Proceedings back) {
  /**
   * What both halves use.
   *
   * @param channels each is written by one half and read by both
   * @param accepted a moderator acts on both sides with one set of ids
   * @param fromFront what the front tells the back
   * @param fromBack what the back tells the front, for those who read its channels there
   */
  record Shared(
      Session session,
      RoomLimits limits,
      Channels channels,
      AcceptedCommands accepted,
      News fromFront,
      News fromBack) {
    static Shared of(Session session, RoomLimits limits) {
      AcceptedCommands accepted = new AcceptedCommands(new SecureRandom());
      return new Shared(session, limits, new Channels(), accepted, new News(), new News());
    }
  }

  static Halves of(Session session, RoomLimits limits) {
    Shared shared = Shared.of(session, limits);
    return new Halves(new Proceedings(true, shared), new Proceedings(false, shared));
  }

  Proceedings of(boolean isFront) {
    return isFront ? front : back;
  }

  /** Takes in what was recorded before the room woke, or some of it. */
  void replay(List<Recorded> recorded) {
    for (Recorded record : recorded) {
      of(record.entry().channel().isFront()).replay(record);
    }
  }

  /** The whole room, as the two halves are at this moment. */
  Room room() {
    return new Room(front.room().front(), back.room().back());
  }
}
