package dev.halfsilver.live;

import java.time.Duration;

/**
 * What bounds a running room.
 *
 * @param mailbox how many commands may wait in each of its two lanes
 * @param sleepAfter how long an empty room stays awake
 */
public record RoomLimits(int mailbox, Duration sleepAfter) {
  public static final RoomLimits USUAL = new RoomLimits(4_096, Duration.ofSeconds(60));
}
