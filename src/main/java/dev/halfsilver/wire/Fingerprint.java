package dev.halfsilver.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.room.Command;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Tells two commands apart without keeping their words: 128 bits of SHA-256 over their content. */
public final class Fingerprint {
  private static final int BYTES = 16;

  private Fingerprint() {}

  public static String of(Command command) {
    ObjectNode node = Json.MAPPER.createObjectNode().put("type", Names.of(command.getClass()));
    node.setAll(Json.MAPPER.<ObjectNode>valueToTree(command));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(Json.MAPPER.writeValueAsBytes(node));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
