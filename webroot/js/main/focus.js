/**
 * Draws, and sees that nobody who goes by keyboard is thrown back to the top of the page: if what had
 * the focus is gone, whatever around it can have the focus gets it.
 *
 * @param {HTMLElement} root
 */
export function keepFocus(root, draw) {
  const page = root.ownerDocument;
  const around = ancestors(page.activeElement);
  draw();
  if (page.activeElement !== page.body) return;
  const there = around.find((one) => one.isConnected);
  if (there && !there.hasAttribute('tabindex')) there.tabIndex = -1;
  there?.focus({preventScroll: true});
}

function ancestors(element) {
  const found = [];
  for (let one = element?.parentElement; one; one = one.parentElement) {
    if (one.matches('.message, [tabindex]')) found.push(one);
  }
  return found;
}
