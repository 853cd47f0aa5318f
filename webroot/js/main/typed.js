const FIELDS = 'input:not([type=radio], [type=checkbox]), textarea, select, dialog';
const OFF = 'halfsilver.typing-off';

/** Whether letters go to the composer from anywhere: who speaks to their computer may not want it. */
export const typingGoes = () => localStorage.getItem(OFF) === null;

export function turnTyping(on) {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, 'yes');
}

/**
 * Puts the cursor into the composer when somebody begins to type elsewhere. The key's letter goes
 * where the cursor is by then, so none is lost. Space and Enter stay with what has the focus.
 *
 * @param {HTMLElement} root
 */
export function typed(pressed, root) {
  if (!isLetter(pressed) || !typingGoes()) return;
  if (pressed.target.closest(FIELDS) || document.querySelector('dialog[open]')) return;
  toComposer(root);
}

/**
 * Puts the cursor where words are written.
 *
 * @param {HTMLElement} root
 */
export const toComposer = (root) => root.querySelector('[data-test=composer]')?.focus();

function isLetter({key, ctrlKey, altKey, metaKey, isComposing}) {
  if (ctrlKey || altKey || metaKey || isComposing || key === ' ') return false;
  return key === 'Dead' || [...key].length === 1;
}
