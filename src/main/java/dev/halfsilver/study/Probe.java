package dev.halfsilver.study;

/** A follow-up question that the moderator may put after an item. */
public record Probe(String id, String question) {
  public Probe {
    Fit.id("a probe", id);
    Fit.words("the question of probe \"" + id + "\"", question);
  }
}
