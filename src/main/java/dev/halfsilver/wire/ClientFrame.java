package dev.halfsilver.wire;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Command;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
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
   * @param fingerprint tells two commands apart without keeping their words: 128 bits of SHA-256
   *     over the content
   */
  record Ask(String id, Command command, String fingerprint) implements ClientFrame {
    private static final int FINGERPRINT_BYTES = 16;
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Ask::sha256);

    /** Asks for this command. */
    public static Ask of(String id, Command command) {
      byte[] digest = SHA_256.get().digest(Json.bytes(json -> json.writePOJO(command)));
      return new Ask(
          id,
          command,
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(Arrays.copyOf(digest, FINGERPRINT_BYTES)));
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("this Java has no SHA-256", e);
      }
    }
  }

  /** Somebody is, or is no longer, writing to a channel. */
  record Typing(Channel channel, boolean on) implements ClientFrame {}

  /** Wants a pong. */
  record Ping() implements ClientFrame {}
}
