package dev.halfsilver.office.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Settings that are right each by itself and senseless together, or on this machine. */
final class Contradictions {
  /**
   * One of them.
   *
   * @param between the settings it is about
   * @param sentence what is wrong and what would be right; empty when nothing is
   */
  private record Rule(List<Setting<?>> between, Function<Settings, String> sentence) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              List.of(Catalogue.HTTP_PORT, Catalogue.HTTP_PUBLIC_URL),
              settings ->
                  when(
                      settings.get(Catalogue.HTTP_PORT) == 0
                          && settings.get(Catalogue.HTTP_PUBLIC_URL).isEmpty(),
                      "on any port nobody knows how to reach the server;"
                          + " give http.port, or say in http.public-url how it is reached")),
          new Rule(
              List.of(Catalogue.HTTP_PORT, Catalogue.ADMIN_PORT),
              settings ->
                  when(
                      settings.get(Catalogue.HTTP_PORT) != 0
                          && settings
                              .get(Catalogue.HTTP_PORT)
                              .equals(settings.get(Catalogue.ADMIN_PORT)),
                      "http.port and admin.port are the same;"
                          + " health and metrics need a port that people do not reach")),
          new Rule(
              List.of(Catalogue.SOCKET_PING_SECONDS, Catalogue.SOCKET_PONG_SECONDS),
              settings ->
                  when(
                      settings.get(Catalogue.SOCKET_PONG_SECONDS)
                          > settings.get(Catalogue.SOCKET_PING_SECONDS),
                      "a sign of life may not take longer than until the next one is asked for;"
                          + " socket.pong-seconds is at most socket.ping-seconds")),
          new Rule(
              List.of(Catalogue.UPLOADS_STIMULUS_BYTES, Catalogue.UPLOADS_REQUEST_BYTES),
              settings ->
                  when(
                      encoded(settings.get(Catalogue.UPLOADS_STIMULUS_BYTES))
                          > settings.get(Catalogue.UPLOADS_REQUEST_BYTES),
                      "the largest stimulus would not fit into the largest request;"
                          + " uploads.request-bytes is at least %,d, as it travels in Base64"
                              .formatted(encoded(settings.get(Catalogue.UPLOADS_STIMULUS_BYTES))))),
          new Rule(
              List.of(Catalogue.HTTP_WEBROOT),
              settings ->
                  when(
                      hasWebroot(settings) && !Files.isDirectory(webroot(settings)),
                      "http.webroot names %s, which is no folder".formatted(webroot(settings)))),
          new Rule(
              List.of(Catalogue.HTTP_WEBROOT, Catalogue.DATA_FOLDER),
              settings ->
                  when(
                      hasWebroot(settings) && data(settings).startsWith(webroot(settings)),
                      "the data folder lies in the folder that pages are served from;"
                          + " keep what people said somewhere else")));

  private Contradictions() {}

  /**
   * Looks for them.
   *
   * @param where where each setting was said, if it was
   * @throws SettingsProblem with a line for each
   */
  static void check(Settings settings, Map<Setting<?>, String> where) throws SettingsProblem {
    List<String> found =
        RULES.stream()
            .filter(rule -> !rule.sentence().apply(settings).isEmpty())
            .map(rule -> place(rule.between(), where) + ": " + rule.sentence().apply(settings))
            .toList();
    if (!found.isEmpty()) {
      throw new SettingsProblem(found);
    }
  }

  private static String place(List<Setting<?>> between, Map<Setting<?>, String> where) {
    return between.stream()
        .map(each -> where.getOrDefault(each, each.key() + " by default"))
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  private static String when(boolean wrong, String sentence) {
    return wrong ? sentence : "";
  }

  private static long encoded(int bytes) {
    return (bytes + 2L) / 3 * 4;
  }

  private static boolean hasWebroot(Settings settings) {
    return !settings.get(Catalogue.HTTP_WEBROOT).isEmpty();
  }

  private static Path webroot(Settings settings) {
    return Path.of(settings.get(Catalogue.HTTP_WEBROOT)).toAbsolutePath().normalize();
  }

  private static Path data(Settings settings) {
    return Path.of(settings.get(Catalogue.DATA_FOLDER)).toAbsolutePath().normalize();
  }
}
