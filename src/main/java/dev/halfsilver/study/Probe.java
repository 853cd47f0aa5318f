package dev.halfsilver.study;

/** A follow-up question that the moderator may put after an item. */
public record Probe(String id, String question) {
  /**
   * The same probe, once it is sure that it fits.
   *
   * @throws Unfit when it does not
   */
  public Probe checked() {
    new Fit().id("a probe", id).words("the question of probe \"" + id + "\"", question).orThrow();
    return this;
  }
}
