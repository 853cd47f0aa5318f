package dev.halfsilver.study;

/** A follow-up question that the moderator may put after an item. */
public record Probe(String id, String question) {
  public Probe {
    new Fit().id("a probe", id).words("the question of probe \"" + id + "\"", question).orThrow();
  }
}
