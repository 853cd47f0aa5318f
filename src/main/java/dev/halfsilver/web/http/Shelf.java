package dev.halfsilver.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of our pages: from the jar, or from a folder while they are being worked on. Only what
 * a page is made of is here, by plain names alone.
 */
final class Shelf {
  private static final Map<String, String> PAGES =
      Map.of(
          "/", "index.html",
          "/join", "join.html",
          "/participant", "participant.html",
          "/moderator", "moderator.html",
          "/observer", "observer.html");

  private static final List<String> FOLDERS =
      List.of("/css/", "/js/", "/fonts/", "/icons/", "/locales/");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "txt", "text/plain; charset=utf-8");

  private static final Pattern PLAIN = Pattern.compile("(/@?[A-Za-z0-9_-][A-Za-z0-9._-]*)+");
  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

  private final Optional<Path> folder;
  private final boolean demo;
  private final Libraries libraries = new Libraries();
  private final Map<String, Item> kept = new ConcurrentHashMap<>();

  /**
   * A file as it is sent.
   *
   * @param tag changes with the bytes
   * @param policy what a page may do; empty for what is no page
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Item(String mediaType, byte[] bytes, String tag, String policy) {}

  /**
   * Opens it.
   *
   * @param folder instead of the jar
   * @param demo whether there is a page of all the links
   */
  Shelf(Optional<Path> folder, boolean demo) {
    this.folder = folder;
    this.demo = demo;
  }

  /** Finds what a path stands for. May block. */
  Optional<Item> find(String path) {
    Item known = kept.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Item> found = resource(path).flatMap(this::read);
    if (folder.isEmpty()) {
      found.ifPresent(item -> kept.put(path, item));
    }
    return found;
  }

  private Optional<String> resource(String path) {
    String page = PAGES.get(path);
    if (page != null) {
      return Optional.of("webroot/" + page);
    }
    if (path.equals("/demo")) {
      return demo ? Optional.of("webroot/demo.html") : Optional.empty();
    }
    if (!PLAIN.matcher(path).matches()) {
      return Optional.empty();
    }
    if (path.startsWith("/lib/")) {
      return libraries.resource(path.substring("/lib/".length()));
    }
    return FOLDERS.stream().anyMatch(path::startsWith)
        ? Optional.of("webroot" + path)
        : Optional.empty();
  }

  private Optional<Item> read(String resource) {
    String type = TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
    if (type == null) {
      return Optional.empty();
    }
    try {
      byte[] bytes =
          folder.isPresent() && resource.startsWith("webroot/")
              ? fromFolder(folder.get(), resource.substring("webroot/".length()))
              : fromJar(resource);
      if (bytes == null) {
        return Optional.empty();
      }
      String tag = '"' + sha256(bytes).substring(0, 22) + '"';
      return Optional.of(new Item(type, bytes, tag, policy(resource, bytes)));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + resource, e);
    }
  }

  private static byte @Nullable [] fromFolder(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
  }

  private static byte @Nullable [] fromJar(String resource) throws IOException {
    try (InputStream in = Shelf.class.getClassLoader().getResourceAsStream(resource)) {
      return in == null ? null : in.readAllBytes();
    }
  }

  private static String policy(String resource, byte[] bytes) {
    if (!resource.endsWith(".html")) {
      return "";
    }
    Matcher map = IMPORT_MAP.matcher(new String(bytes, StandardCharsets.UTF_8));
    return SafeHeaders.pagePolicy(
        map.find() ? sha256(map.group(1).getBytes(StandardCharsets.UTF_8)) : "");
  }

  private static String sha256(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
