package dev.halfsilver.flood.crowd;

/**
 * How a crowd is divided: one moderator is in each room besides.
 *
 * @param participants in each room
 * @param observers behind the mirror of each
 */
public record Shape(int rooms, int participants, int observers) {
  public Shape {
    if (rooms < 1 || participants < 1 || participants > 12 || observers < 0) {
      throw new IllegalArgumentException(
          "a flood needs at least one room with 1 to 12 participants");
    }
  }

  /** How many read the floor of a room. */
  public int readers() {
    return participants + 1 + observers;
  }

  public int people() {
    return rooms * readers();
  }

  public Shape withRooms(int other) {
    return new Shape(other, participants, observers);
  }
}
