package dev.halfsilver.office.settings;

import java.util.HashMap;
import java.util.Map;

/** What was set, over the defaults. Nothing in it can be senseless: see {@link SettingsReader}. */
public final class Settings {
  private static final Settings DEFAULTS = new Settings(Map.of());

  private final Map<Setting<?>, Object> chosen;

  private Settings(Map<Setting<?>, Object> chosen) {
    this.chosen = Map.copyOf(chosen);
  }

  /** What holds when nobody says anything. */
  public static Settings defaults() {
    return DEFAULTS;
  }

  /** The value of a setting. */
  @SuppressWarnings("unchecked") // with() is the only way in, and it takes a value of its type.
  public <T> T get(Setting<T> setting) {
    return (T) chosen.getOrDefault(setting, setting.byDefault());
  }

  /** These settings with one of them changed. */
  public <T> Settings with(Setting<T> setting, T value) {
    Map<Setting<?>, Object> changed = new HashMap<>(chosen);
    changed.put(setting, value);
    return new Settings(changed);
  }

  /** How browsers reach the server. */
  public String publicUrl() {
    String said = get(Catalogue.HTTP_PUBLIC_URL);
    return said.isEmpty() ? "http://localhost:" + get(Catalogue.HTTP_PORT) : said;
  }

  /** Says a setting in words, as the file and the environment do. */
  <T> Settings read(Setting<T> setting, String text) {
    return with(setting, setting.type().read(text));
  }
}
