package dev.halfsilver.live;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a discussion that is live still has somebody who leads it. It is asked now and then, and
 * counts from when it first found that nobody does: so also anew after a restart of the server.
 */
final class Leading {
  private final Duration patience;
  private @Nullable Instant goneSince;

  /**
   * Somebody leads.
   *
   * @param patience how long they all may be gone
   */
  Leading(Duration patience) {
    this.patience = patience;
  }

  /** Whether they have been gone for so long that the discussion shall not go on. */
  boolean isLost(boolean led, Instant now) {
    if (led) {
      goneSince = null;
      return false;
    }
    Instant since = goneSince == null ? now : goneSince;
    goneSince = since;
    return Duration.between(since, now).compareTo(patience) >= 0;
  }
}
