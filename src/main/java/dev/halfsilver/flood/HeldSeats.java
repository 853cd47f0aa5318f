package dev.halfsilver.flood;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.flood.crowd.Host;
import dev.halfsilver.flood.crowd.Invitation;
import dev.halfsilver.flood.crowd.Shape;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The product for a crowd that only participants and moderators come with: the links of the
 * observers are held back for others, who come later by themselves.
 */
final class HeldSeats implements Host {
  /**
   * What is known of a room that was prepared.
   *
   * @param moderator the moderator's link
   * @param observers the observers' links
   */
  record Held(String session, String moderator, List<String> observers) {}

  private final ProductContender product;
  private final int observers;
  private final Map<String, Held> rooms = new ConcurrentHashMap<>();

  /**
   * @param observers how many are invited to each room
   */
  HeldSeats(ProductContender product, int observers) {
    this.product = product;
    this.observers = observers;
  }

  /** What was held back of the room that has this moderator. */
  Held of(String moderator) {
    Held held = rooms.get(moderator);
    if (held == null) {
      throw new IllegalArgumentException("no such moderator");
    }
    return held;
  }

  @Override
  public InetSocketAddress address() {
    return product.address();
  }

  @Override
  public List<Invitation> invite(Shape shape) throws IOException, InterruptedException {
    JsonNode prepared =
        product.reception().prepare(new Shape(shape.rooms(), shape.participants(), observers));
    List<String> links = new ArrayList<>();
    List<Invitation> people = new ArrayList<>();
    String moderator = "";
    String moderatorLink = "";
    for (JsonNode seat : prepared.path("seats")) {
      String link = seat.path("link").asText();
      switch (seat.path("role").asText()) {
        case "observer" -> links.add(link);
        case "moderator" -> {
          moderator = seat.path("member").asText();
          moderatorLink = link;
          people.add(product.reception().enter(link));
        }
        default -> people.add(product.reception().enter(link));
      }
    }
    rooms.put(moderator, new Held(prepared.path("session").asText(), moderatorLink, links));
    return people;
  }

  @Override
  public boolean hasRules() {
    return true;
  }
}
