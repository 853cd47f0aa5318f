package dev.halfsilver.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;

/** Pictures of screens, kept for whoever looks at the build. */
final class Pictures {
  private static final Path FOLDER = Path.of("target", "screenshots");

  private Pictures() {}

  static void take(Person of, String name) {
    of.page.waitForLoadState(LoadState.NETWORKIDLE); // Icons come last.
    of.page.screenshot(new Page.ScreenshotOptions().setPath(file(of, name)));
  }

  /** The same of all there is to scroll to. */
  static void takeWhole(Person of, String name) {
    of.page.screenshot(new Page.ScreenshotOptions().setPath(file(of, name)).setFullPage(true));
  }

  private static Path file(Person of, String name) {
    return FOLDER.resolve((of.readsEnglish() ? "" : "pseudo-") + name + ".png");
  }
}
