package dev.halfsilver.room;

/**
 * What a study decided of its sessions that participants need not be told.
 *
 * @param observersBeforeReveal what observers see of masked answers before they are revealed
 */
public record Policy(Observers observersBeforeReveal) {
  /** Where nothing was said. */
  public static final Policy STANDARD = new Policy(Observers.EVERYTHING);

  /** What observers see of answers that participants do not see yet. */
  public enum Observers {
    /** That an activity is open, and no more. */
    NOTHING,
    /** What the answers come to, and not whose they are. */
    TALLY,
    /** Every answer as it comes, with its author. */
    EVERYTHING
  }
}
