package dev.halfsilver.study;

import dev.halfsilver.room.Setting;
import dev.halfsilver.room.Terms;
import java.time.Instant;

/**
 * One group that meets once.
 *
 * @param participants how many are invited: a few more than a room holds, since some do not come
 */
public record Session(SessionId id, Guide guide, Terms terms, int participants, Instant createdAt) {
  public Session {
    new Fit()
        .within("the number of participants", participants, 1, 24)
        .words("the text of the terms", terms.text())
        .line("the version of the terms", terms.version())
        .orThrow();
  }

  /** What the room needs to know of it. */
  public Setting setting() {
    return new Setting(terms, guide.agenda());
  }
}
