package dev.halfsilver.office.settings;

import java.util.List;

/**
 * Settings that cannot be followed. The message names where each stands and what would be right, in
 * a line for each.
 */
public final class SettingsProblem extends Exception {
  private static final long serialVersionUID = 1L;

  SettingsProblem(String where, String what) {
    this(List.of(where + ": " + what));
  }

  SettingsProblem(List<String> sentences) {
    super(String.join(".\n", sentences) + ".");
  }
}
