package dev.halfsilver.insight;

import dev.halfsilver.room.Activities;

/** Which round of which activity. */
public record RoundKey(String activity, int round) {
  public static RoundKey of(Activities.Event event) {
    return new RoundKey(event.activity(), event.round());
  }
}
