package dev.halfsilver.office.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the settings file, the environment and the command line, each winning over the one before,
 * and stops at the first thing it cannot follow.
 */
public final class SettingsReader {
  /** Variables that are for the scripts around the server, not for the server. */
  private static final Set<String> NOT_OURS =
      Set.of("HALFSILVER_JAVA_OPTS", "HALFSILVER_BROWSER", "HALFSILVER_CONFIG", "HALFSILVER_KEY");

  private final Map<Setting<?>, String> where = new HashMap<>();
  private Settings settings = Settings.defaults();

  private SettingsReader() {}

  /** What was said on the command line, such as 8081 by {@code --port}. */
  public record Option(String name, Setting<?> setting, String text) {}

  /** The same for nothing on the command line. */
  public static Settings read(Optional<Path> file, Map<String, String> environment)
      throws SettingsProblem {
    return read(file, environment, List.of());
  }

  /**
   * Reads them all.
   *
   * @param file absent when there is none: then the defaults hold
   * @throws SettingsProblem for an unknown name, a senseless value, values that contradict each
   *     other, or a file that cannot be read
   */
  public static Settings read(
      Optional<Path> file, Map<String, String> environment, List<Option> options)
      throws SettingsProblem {
    SettingsReader reader = new SettingsReader();
    if (file.isPresent()) {
      reader.readFile(file.get());
    }
    reader.readEnvironment(environment);
    for (Option option : options) {
      reader.take(option.setting(), option.text(), option.name());
    }
    Contradictions.check(reader.settings, reader.where);
    return reader.settings;
  }

  private void readFile(Path file) throws SettingsProblem {
    List<String> lines = lines(file);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String place = file + ", line " + (i + 1);
      int equals = line.indexOf('=');
      if (equals < 0) {
        throw new SettingsProblem(place, "a line is \"key = value\" or begins with #");
      }
      String key = line.substring(0, equals).strip();
      if (!seen.add(key)) {
        throw new SettingsProblem(place, key + " is set a second time; keep one of the lines");
      }
      Setting<?> setting =
          Catalogue.all().stream()
              .filter(each -> each.key().equals(key))
              .findFirst()
              .orElseThrow(() -> new SettingsProblem(place, unknown(key)));
      take(setting, line.substring(equals + 1).strip(), place);
    }
  }

  private static List<String> lines(Path file) throws SettingsProblem {
    if (!Files.isRegularFile(file)) {
      throw new SettingsProblem(file.toString(), "there is no such file");
    }
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException _) {
      throw new SettingsProblem(file.toString(), "this is not text in UTF-8");
    } catch (IOException e) {
      throw new SettingsProblem(file.toString(), "the file cannot be read (" + e + ")");
    }
  }

  private void readEnvironment(Map<String, String> environment) throws SettingsProblem {
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
      take(setting, variable.getValue().strip(), "environment variable " + name);
    }
  }

  private void take(Setting<?> setting, String text, String place) throws SettingsProblem {
    try {
      settings = settings.read(setting, text);
      where.put(setting, place);
    } catch (IllegalArgumentException e) {
      throw new SettingsProblem(
          place, setting.key() + " cannot be \"" + text + "\"; right is " + e.getMessage());
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
