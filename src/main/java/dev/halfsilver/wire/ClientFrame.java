package dev.halfsilver.wire;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Command;
import java.util.Map;
import java.util.Optional;

/** What a browser may send. It never says who it is from: that is the seat's to say. */
public sealed interface ClientFrame {
  /**
   * The first frame.
   *
   * @param token proves who is there
   * @param known what the client has of the room
   */
  record Hello(String token, Known known) implements ClientFrame {}

  /**
   * How far a client knows a room.
   *
   * @param epoch the history that it knows, as the last welcome named it; a client that was never
   *     welcomed has none, nor has one from before there were epochs
   * @param have the last number known of each channel
   */
  record Known(Optional<String> epoch, Map<Channel, Long> have) {
    public static final Known NOTHING = new Known(Optional.empty(), Map.of());

    /** What is known of the history of this name; nothing, when another one is known. */
    public Map<Channel, Long> of(String name) {
      return epoch.isEmpty() || epoch.get().equals(name) ? have : Map.of();
    }

    /** Whether there are places in it, and nobody can say in which history. */
    public boolean isOfNoHistory() {
      return epoch.isEmpty() && have.values().stream().anyMatch(seq -> seq > 0);
    }
  }

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
