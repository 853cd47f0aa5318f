package dev.halfsilver.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of screens, kept for whoever looks at the build. */
final class Pictures {
  private static final Path FOLDER = Path.of("target", "screenshots");

  private Pictures() {}

  static void take(Person of, String name) {
    of.page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
  }
}
