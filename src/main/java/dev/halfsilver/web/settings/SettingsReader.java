package dev.halfsilver.web.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the settings file and the environment, and stops at the first thing it cannot follow. */
public final class SettingsReader {
  /** Variables that are for the scripts around the server, not for the server. */
  private static final Set<String> NOT_OURS =
      Set.of("HALFSILVER_JAVA_OPTS", "HALFSILVER_BROWSER", "HALFSILVER_CONFIG", "HALFSILVER_KEY");

  private SettingsReader() {}

  /**
   * Reads the file, then lets the environment win.
   *
   * @param file absent when there is none: then the defaults hold
   * @throws SettingsProblem for an unknown name, a senseless value or a file that cannot be read
   */
  public static Settings read(Optional<Path> file, Map<String, String> environment)
      throws SettingsProblem {
    Settings settings = Settings.defaults();
    if (file.isPresent()) {
      settings = fromFile(settings, file.get());
    }
    return fromEnvironment(settings, environment);
  }

  private static Settings fromFile(Settings before, Path file) throws SettingsProblem {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new SettingsProblem(file.toString(), "cannot be read as UTF-8 text (" + e + ")");
    }
    Settings settings = before;
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String where = file + ", line " + (i + 1);
      int equals = line.indexOf('=');
      if (equals < 0) {
        throw new SettingsProblem(where, "a line is \"key = value\" or begins with #");
      }
      String key = line.substring(0, equals).strip();
      if (!seen.add(key)) {
        throw new SettingsProblem(where, key + " is set a second time; keep one of the lines");
      }
      Setting<?> setting =
          Catalogue.all().stream()
              .filter(each -> each.key().equals(key))
              .findFirst()
              .orElseThrow(() -> new SettingsProblem(where, unknown(key)));
      settings = read(settings, setting, line.substring(equals + 1).strip(), where);
    }
    return settings;
  }

  private static Settings fromEnvironment(Settings before, Map<String, String> environment)
      throws SettingsProblem {
    Settings settings = before;
    for (Map.Entry<String, String> variable : new TreeMap<>(environment).entrySet()) {
      String name = variable.getKey();
      if (!name.startsWith("HALFSILVER_") || NOT_OURS.contains(name)) {
        continue;
      }
      Setting<?> setting =
          Catalogue.all().stream()
              .filter(each -> each.variable().equals(name))
              .findFirst()
              .orElseThrow(
                  () -> new SettingsProblem("environment variable " + name, "sets nothing known"));
      settings =
          read(settings, setting, variable.getValue().strip(), "environment variable " + name);
    }
    return settings;
  }

  private static <T> Settings read(Settings settings, Setting<T> setting, String text, String where)
      throws SettingsProblem {
    try {
      return settings.read(setting, text);
    } catch (IllegalArgumentException e) {
      throw new SettingsProblem(
          where, setting.key() + " cannot be \"" + text + "\"; right is " + e.getMessage());
    }
  }

  private static String unknown(String key) {
    String nearest =
        Catalogue.all().stream()
            .map(Setting::key)
            .min(Comparator.comparingInt(known -> distance(key, known)))
            .orElseThrow();
    return "there is no setting \""
        + key
        + "\""
        + (distance(key, nearest) <= 4 ? " (did you mean " + nearest + "?)" : "");
  }

  /** How many letters must be added, dropped or changed to make one word the other. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
