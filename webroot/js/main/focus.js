/**
 * Draws, and sees that nobody who goes by keyboard is thrown back to the top of the page: if what had
 * the focus is gone, whatever around it can have the focus gets it.
 */
export function keepFocus(draw) {
  const around = ancestors(document.activeElement);
  draw();
  if (document.activeElement !== document.body) return;
  around.find((one) => one.isConnected)?.focus({preventScroll: true});
}

function ancestors(element) {
  const found = [];
  for (let one = element?.parentElement; one; one = one.parentElement) {
    if (one.hasAttribute('tabindex')) found.push(one);
  }
  return found;
}
