package dev.halfsilver.wire;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Command;
import java.util.Map;

/** What a browser may send. It never says who it is from: that is the seat's to say. */
public sealed interface ClientFrame {
  /**
   * The first frame.
   *
   * @param token proves who is there
   * @param have the last number known of each channel
   */
  record Hello(String token, Map<Channel, Long> have) implements ClientFrame {}

  /**
   * Asks for something.
   *
   * @param id made up by the client: 8 to 64 of {@code A-Z a-z 0-9 _ -}
   * @param fingerprint of the command's content
   */
  record Ask(String id, Command command, String fingerprint) implements ClientFrame {}

  /** Somebody is, or is no longer, writing to a channel. */
  record Typing(Channel channel, boolean on) implements ClientFrame {}

  /** Wants a pong. */
  record Ping() implements ClientFrame {}
}
