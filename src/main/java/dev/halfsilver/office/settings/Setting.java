package dev.halfsilver.office.settings;

import java.util.Locale;

/**
 * One thing an operator may set.
 *
 * @param key as it stands in the file, such as {@code http.port}
 * @param type what values it takes
 * @param byDefault what holds when nobody says anything
 * @param sentence what it is for, in one sentence
 */
public record Setting<T>(String key, ValueType<T> type, T byDefault, String sentence) {
  static Setting<Integer> number(
      String key, String unit, int least, int most, int byDefault, String sentence) {
    return new Setting<>(key, ValueType.number(unit, least, most), byDefault, sentence);
  }

  /** The environment variable that wins over the file, such as {@code HALFSILVER_HTTP_PORT}. */
  public String variable() {
    return "HALFSILVER_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** How the file shows it, with nothing changed. */
  String lines() {
    return "# "
        + sentence
        + "\n# "
        + type.words()
        + "; default: "
        + shown()
        + "\n"
        + (key + " = " + type.write(byDefault)).strip()
        + "\n";
  }

  private String shown() {
    String written = type.write(byDefault);
    return written.isEmpty() ? "nothing" : written;
  }
}
