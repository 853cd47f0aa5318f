package dev.halfsilver.study;

import java.util.List;

/**
 * A part of the discussion, such as the warm-up.
 *
 * @param minutes how long it should take; 0 when the guide does not say
 */
public record Section(String id, String title, int minutes, List<GuideItem> items) {
  public Section {
    new Fit()
        .id("a section", id)
        .line("the title of section \"" + id + "\"", title)
        .within("the minutes of section \"" + id + "\"", minutes, 0, Fit.MOST_MINUTES)
        .orThrow();
    items = List.copyOf(items);
  }
}
