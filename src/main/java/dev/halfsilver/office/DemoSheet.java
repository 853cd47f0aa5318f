package dev.halfsilver.office;

import java.util.List;

/** What the page of a demo shows: a session and every link into it. */
public record DemoSheet(String topic, List<DemoSeat> seats) {
  public DemoSheet {
    seats = List.copyOf(seats);
  }

  /**
   * One way in.
   *
   * @param played whether one of the scripted group holds the seat, so that nobody else should
   */
  public record DemoSeat(String role, String name, String link, boolean played) {}
}
