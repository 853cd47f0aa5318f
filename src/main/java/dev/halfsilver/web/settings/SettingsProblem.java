package dev.halfsilver.web.settings;

/** A setting that cannot be followed. Its message names where it stands and what would be right. */
public final class SettingsProblem extends Exception {
  private static final long serialVersionUID = 1L;

  SettingsProblem(String where, String what) {
    super(where + ": " + what);
  }
}
