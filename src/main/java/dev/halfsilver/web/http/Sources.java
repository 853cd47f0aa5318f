package dev.halfsilver.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;

/** Where the files of our pages are read from: the jar, or a folder while they are worked on. */
final class Sources {
  private static final String LIBRARIES = "lib/";

  private final Optional<Path> folder;
  private final Libraries libraries = new Libraries();

  Sources(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Whether they may be others the next time. */
  boolean canChange() {
    return folder.isPresent();
  }

  /** Reads a file that one of ours leads to. */
  WebFile read(String path) {
    try {
      WebFile file = new WebFile(path, bytes(path));
      return file.kind().equals("css") ? withPictures(file) : file;
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + path, e);
    }
  }

  /**
   * Puts a stylesheet's little pictures into it. Each would be a request of its own, and one that
   * is first needed when the network is gone could not be drawn.
   */
  private WebFile withPictures(WebFile sheet) {
    return sheet.with(
        References.IN_STYLES
            .matcher(sheet.text())
            .replaceAll(found -> Matcher.quoteReplacement(picture(sheet, found.group()))));
  }

  private String picture(WebFile sheet, String address) {
    String path = References.resolve(sheet, address);
    if (!path.endsWith(".svg")) {
      return address;
    }
    return "data:image/svg+xml,"
        + read(path)
            .text()
            .strip()
            .replaceAll("\\s+", " ")
            .replace('"', '\'')
            .replace("%", "%25")
            .replace("#", "%23")
            .replace("<", "%3C")
            .replace(">", "%3E");
  }

  private byte[] bytes(String path) throws IOException {
    if (path.startsWith(LIBRARIES)) {
      return fromJar(libraries.resource(path.substring(LIBRARIES.length())));
    }
    return folder.isPresent()
        ? Files.readAllBytes(folder.get().resolve(path))
        : fromJar("webroot/" + path);
  }

  private static byte[] fromJar(String resource) throws IOException {
    try (InputStream in = Sources.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + resource);
      }
      return in.readAllBytes();
    }
  }
}
