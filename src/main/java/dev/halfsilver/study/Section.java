package dev.halfsilver.study;

import java.util.List;

/**
 * A part of the discussion, such as the warm-up.
 *
 * @param minutes how long it should take; 0 when the guide does not say
 */
public record Section(String id, String title, int minutes, List<GuideItem> items) {
  public Section {
    items = List.copyOf(items);
  }

  /**
   * The same section, once it is sure that it fits; its items were asked before.
   *
   * @throws Unfit when it does not
   */
  public Section checked() {
    new Fit()
        .id("a section", id)
        .line("the title of section \"" + id + "\"", title)
        .within("the minutes of section \"" + id + "\"", minutes, 0, Fit.MOST_MINUTES)
        .orThrow();
    return this;
  }
}
