package dev.halfsilver.web.http;

import dev.halfsilver.language.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes pages so that they lead to the files of one edition. A browser is told at once of every
 * module that it will need, because it would otherwise learn of each only from the one before.
 */
final class PageWriter {
  private static final String START = "  <script type=\"module\"";

  /** The languages that each page can be had in; what the person came with stays as it is. */
  private static final String LANGUAGES =
      Stream.of(Language.values())
          .map(Language::tag)
          .map("  <link rel=\"alternate\" hreflang=\"%1$s\" href=\"?lang=%1$s\">\n"::formatted)
          .collect(Collectors.joining());

  private final String files;
  private final String importMap;

  /**
   * Prepares it.
   *
   * @param files the address that the files are below
   */
  PageWriter(String files) {
    this.files = files;
    this.importMap =
        Libraries.NAMES.entrySet().stream()
            .map(
                library -> "\"%s\":\"%s%s\"".formatted(library.getKey(), files, library.getValue()))
            .collect(Collectors.joining(",", "{\"imports\":{", "}}"));
  }

  /**
   * Writes a page.
   *
   * @param modules what will be needed, beginning with the one that starts the page
   */
  WebPage write(WebFile sheet, List<String> modules) {
    String text = References.IN_PAGES.matcher(sheet.text()).replaceAll(files + "$0");
    byte[] page = text.replace(START, head(modules) + START).getBytes(StandardCharsets.UTF_8);
    String hash = Hashes.of(importMap.getBytes(StandardCharsets.UTF_8));
    return new WebPage(page, '"' + Hashes.of(page) + '"', SafeHeaders.pagePolicy(hash));
  }

  /** The import map has to stand before whatever asks for a module. */
  private String head(List<String> modules) {
    return modules.stream()
        .skip(1)
        .map(module -> "  <link rel=\"modulepreload\" href=\"%s%s\">%n".formatted(files, module))
        .collect(
            Collectors.joining(
                "", LANGUAGES + "  <script type=\"importmap\">" + importMap + "</script>\n", ""));
  }
}
