package dev.halfsilver.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ViewportSize;
import java.util.List;

/**
 * How a screen is laid out: nothing is beside it, nothing is cut, and its words are of one
 * language.
 */
final class Layout {
  /**
   * What somebody wrote says so by {@code dir=auto}, and in a sentence of ours stands between the
   * two signs of {@link PseudoLanguage}. It may be cut, with dots; what is ours may not.
   */
  private static final String FLAWS =
      """
      isPseudo => {
        const flaws = new Set();
        const root = document.documentElement;
        if (isPseudo && root.dir !== 'rtl') flaws.add('it is read from left to right');
        if (root.scrollWidth > innerWidth) flaws.add(`${root.scrollWidth - innerWidth} pixels to scroll`);
        const own = '[dir=auto], bdi, kbd, time, video, .avatar, .skips, .brand, iframe, [lang]:not(html)';
        const isSeen = (e) => e.checkVisibility({opacityProperty: true, visibilityProperty: true})
          && !e.closest('.visually-hidden, .skips');
        const ours = (text) => {
          const rest = text.replace(/\\u2068[^\\u2068\\u2069]*\\u2069/g, '');
          return rest === text ? text : ours(rest);
        };
        const english = (text) => isPseudo && /[A-Za-z]{2,}/.test(ours(text));
        const written = new Set([...document.querySelectorAll('[dir=auto]')].map((e) => e.textContent.trim()));
        const isBeside = ({left, right, width}) => width > 1 && (left < -1 || right > innerWidth + 1);
        /** What of a box can be seen: all of it, as much as its author is content with, or less. */
        const fate = (e, box) => {
          if (e === document.body) return isBeside(box) ? 'beside the screen' : null;
          const {overflowX, textOverflow, position} = getComputedStyle(e);
          const edge = e.getBoundingClientRect();
          if (overflowX !== 'visible' && (box.left < edge.left - 1 || box.right > edge.right + 1)) {
            return textOverflow === 'ellipsis' && e.closest(own) ? null : 'cut';
          }
          return position === 'fixed' ? fate(document.body, box) : fate(e.parentElement, box);
        };
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        while (texts.nextNode()) {
          const {data, parentElement: parent} = texts.currentNode;
          if (!data.trim() || parent.closest('script, style, noscript') || !isSeen(parent)) continue;
          if (!parent.closest(own) && english(data)) flaws.add(`in English: ${data.trim()}`);
          range.selectNodeContents(texts.currentNode);
          for (const box of range.getClientRects()) {
            const flaw = box.width > 1 && fate(parent, box);
            if (flaw) flaws.add(`${flaw}: ${data.trim()}`);
          }
        }
        // What is enlarged beyond the screen is looked at bit by bit.
        for (const e of document.body.querySelectorAll('*:not(.is-enlarged *)')) {
          if (!['auto', 'scroll'].includes(getComputedStyle(e).overflowX) || !isSeen(e)) continue;
          if (e.scrollWidth > e.clientWidth + 1) flaws.add(`scrolls sideways: ${e.className}`);
        }
        for (const e of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
          if (e.matches(own) || !isSeen(e)) continue;
          for (const name of ['aria-label', 'title', 'placeholder']) {
            const words = e.getAttribute(name) ?? '';
            if (english(words) && !written.has(words)) flaws.add(`${name}: ${words}`);
          }
        }
        for (const e of document.querySelectorAll('button, a[href], input, textarea, summary, label')) {
          if (!isSeen(e)) continue;
          if (isBeside(e.getBoundingClientRect())) flaws.add(`beside the screen: ${e.outerHTML}`);
          if (e.matches('button, label') && !e.matches('.quote') && e.scrollWidth > e.clientWidth + 1) {
            flaws.add(`cut: ${e.outerHTML}`);
          }
        }
        return [...flaws];
      }
      """;

  private static final String DRAWN =
      "new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))";

  private Layout() {}

  /** Looks at a phone's screen in two widths: as wide as most are, and as the narrowest. */
  static void isSound(Person on, String screen) {
    hasNoFlaw(on, screen);
    ViewportSize size = on.page.viewportSize();
    if (size.width == Device.PHONE.width()) {
      on.page.setViewportSize(Device.SMALL_PHONE.width(), size.height);
      on.page.evaluate(DRAWN);
      hasNoFlaw(on, screen + ", on a smaller phone");
      on.page.setViewportSize(size.width, size.height);
      on.page.evaluate(DRAWN);
    }
  }

  private static void hasNoFlaw(Person on, String screen) {
    assertThat((List<?>) on.page.evaluate(FLAWS, !on.readsEnglish()))
        .map(String::valueOf)
        .as("flaws on: " + screen)
        .isEmpty();
  }
}
