package dev.halfsilver.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.halfsilver.room.Role;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A browser for each role, all running at once: people never share one in earnest. */
final class Browsers implements AutoCloseable {
  /** In milliseconds; a build machine may have a lot else to do. */
  private static final int PATIENCE = 15_000;

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Map<Role, Browser> running = new EnumMap<>(Role.class);

  Browsers() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    for (Role role : Role.values()) {
      running.put(role, playwright.chromium().launch(options()));
    }
  }

  /** A profile of its own, on a device, in the browser of this role. */
  BrowserContext profile(Role role, Device device) {
    BrowserContext profile = running.get(role).newContext(device.options());
    profile.setDefaultTimeout(PATIENCE);
    return profile;
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static BrowserType.LaunchOptions options() {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(executable())
        .setArgs(List.of("--no-sandbox", "--disable-background-networking"));
  }

  /** The one that bin/test found, or one on the path. */
  private static Path executable() {
    String chosen = System.getenv("HALFSILVER_BROWSER");
    Stream<Path> onPath =
        NAMES.stream()
            .flatMap(
                name ->
                    Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, name)));
    return Stream.concat(chosen == null ? Stream.empty() : Stream.of(Path.of(chosen)), onPath)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "These tests need a Chromium; bin/test finds or installs one."));
  }
}
