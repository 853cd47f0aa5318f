package dev.halfsilver.flood.crowd;

import java.time.Duration;

/** How much a crowd talks. */
public sealed interface Load {
  Duration lasting();

  /**
   * Open loop: messages are sent at their moments, evenly spread, whether or not earlier ones were
   * answered. So a server that stalls is charged for everybody who would have had to wait.
   */
  record Paced(int perSecond, Duration lasting) implements Load {}

  /** Each participant always has so many messages unanswered: as much as the server can take. */
  record Saturated(int window, Duration lasting) implements Load {}
}
