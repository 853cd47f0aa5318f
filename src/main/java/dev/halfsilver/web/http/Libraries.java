package dev.halfsilver.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Browser libraries, which come as jars: {@code lib/lit/html.js} is {@code html.js} of the npm
 * package lit in the version the build asked for. Nothing else on the class path can be reached.
 */
final class Libraries {
  private static final Map<String, Jar> KNOWN =
      Map.of(
          "lit", new Jar("org.mvnpm/lit", "_static/lit"),
          "lit-html", new Jar("org.mvnpm/lit-html", "_static/lit-html"),
          "bootstrap-icons", new Jar("org.webjars.npm/bootstrap-icons", "webjars/bootstrap-icons"));

  /** What modules call them, as import maps have it: a name with a slash stands for a folder. */
  static final Map<String, String> NAMES =
      new TreeMap<>(
          Map.of(
              "lit/", "lib/lit/",
              "lit-html", "lib/lit-html/lit-html.js",
              "lit-html/", "lib/lit-html/"));

  private final Map<Jar, String> versions = new ConcurrentHashMap<>();

  /**
   * Where a package's files are.
   *
   * @param artifact group and name, as Maven writes them into the jar
   * @param folder the files, but for the version
   */
  private record Jar(String artifact, String folder) {}

  /** The path of what a module calls {@code lit-html/directive.js}. */
  static String path(String name) {
    String library = name.substring(0, name.indexOf('/') + 1);
    String path = NAMES.getOrDefault(name, NAMES.get(library));
    if (path == null) {
      throw new IllegalStateException("there is no library for " + name);
    }
    return NAMES.containsKey(name) ? path : path + name.substring(library.length());
  }

  /** Turns {@code lit/html.js} into the name of a resource. */
  String resource(String path) {
    int end = path.indexOf('/');
    Jar jar = KNOWN.get(path.substring(0, end));
    if (jar == null) {
      throw new IllegalStateException("there is no library for " + path);
    }
    return "META-INF/resources/" + jar.folder + "/" + version(jar) + path.substring(end);
  }

  private String version(Jar jar) {
    return versions.computeIfAbsent(jar, Libraries::read);
  }

  private static String read(Jar jar) {
    String name = "META-INF/maven/" + jar.artifact + "/pom.properties";
    try (InputStream in = Libraries.class.getClassLoader().getResourceAsStream(name)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "missing");
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + name, e);
    }
  }
}
