package dev.halfsilver.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;

/** What somebody sits in front of. */
enum Device {
  PHONE(360, 740, 2, true),
  SMALL_PHONE(320, 640, 2, true),
  DESK(1440, 900, 1, false);

  private final int width;
  private final int height;
  private final int density;
  private final boolean touch;

  Device(int width, int height, int density, boolean touch) {
    this.width = width;
    this.height = height;
    this.density = density;
    this.touch = touch;
  }

  /** In pixels of a page. */
  int width() {
    return width;
  }

  Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setDeviceScaleFactor(density)
        .setIsMobile(touch)
        .setHasTouch(touch)
        .setLocale("en-GB")
        .setReducedMotion(ReducedMotion.REDUCE);
  }
}
