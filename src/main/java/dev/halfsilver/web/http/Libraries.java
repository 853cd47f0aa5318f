package dev.halfsilver.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Browser libraries, which come as jars: {@code /lib/lit/index.js} is {@code index.js} of the npm
 * package lit in the version the build asked for. Nothing else on the class path can be reached.
 */
final class Libraries {
  private static final Map<String, Jar> KNOWN =
      Map.of(
          "lit", new Jar("org.mvnpm/lit", "_static/lit"),
          "lit-html", new Jar("org.mvnpm/lit-html", "_static/lit-html"),
          "lit-element", new Jar("org.mvnpm/lit-element", "_static/lit-element"),
          "@lit/reactive-element",
              new Jar("org.mvnpm.at.lit/reactive-element", "_static/reactive-element"),
          "bootstrap-icons", new Jar("org.webjars.npm/bootstrap-icons", "webjars/bootstrap-icons"));

  private final Map<Jar, String> versions = new ConcurrentHashMap<>();

  /**
   * Where a package's files are.
   *
   * @param artifact group and name, as Maven writes them into the jar
   * @param folder the files, but for the version
   */
  private record Jar(String artifact, String folder) {}

  /** Turns {@code lit/index.js} into the name of a resource. */
  Optional<String> resource(String path) {
    int end = path.indexOf('/', path.startsWith("@") ? path.indexOf('/') + 1 : 0);
    if (end < 0) {
      return Optional.empty();
    }
    return Optional.ofNullable(KNOWN.get(path.substring(0, end)))
        .map(jar -> "META-INF/resources/" + jar.folder + "/" + version(jar) + path.substring(end));
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
