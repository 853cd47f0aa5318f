package dev.halfsilver.live;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.whole.Room;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.study.Session;
import dev.halfsilver.wire.Frame;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The two halves of a room: what participants can see or what goes to them, and what is behind the
 * mirror. Each decides, numbers and tells by itself; neither ever waits for the other.
 */
record Halves(Proceedings front, Proceedings back) {
  /**
   * What both halves use. It stays while the front half is asleep and the other is not.
   *
   * @param channels each is written by one half and read by both
   * @param lasting what the readers of a channel were told and stays true until the next signal of
   *     the same subject
   * @param accepted a moderator acts on both sides with one set of ids
   * @param fromFront what the front tells the back
   * @param fromBack what the back tells the front, for those who read its channels there
   */
  record Shared(
      RoomLimits limits,
      Channels channels,
      Map<String, Lasting> lasting,
      AcceptedCommands accepted,
      News fromFront,
      News fromBack) {
    static Shared of(RoomLimits limits) {
      AcceptedCommands accepted = new AcceptedCommands(new SecureRandom());
      return new Shared(
          limits, new Channels(), new ConcurrentHashMap<>(), accepted, new News(), new News());
    }
  }

  /** A signal that lasts. */
  record Lasting(Channel channel, Frame frame) {}

  static Halves of(Session session, RoomLimits limits) {
    Shared shared = Shared.of(limits);
    return new Halves(
        new Proceedings(true, session, shared), new Proceedings(false, session, shared));
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
