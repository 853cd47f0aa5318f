/**
 * How a shortcut is pressed. A letter alone is a word in the making, so every shortcut wants a
 * modifier that leaves letters alone: Alt with a letter, and on a Mac, where Option writes letters,
 * Control and Shift. The letters are those that browsers and screen readers leave free.
 */
const MAC = navigator.platform.startsWith('Mac');

/**
 * The shortcut that is pressed, or null. The letter is the one that is printed on the key; where
 * that is none of ours (Cyrillic, Greek), the one in its place.
 */
export function called(pressed) {
  if (pressed.metaKey || pressed.getModifierState('AltGraph')) return null;
  if (pressed.ctrlKey && !pressed.altKey && pressed.key === '/') return '/';
  const {altKey, ctrlKey, shiftKey} = pressed;
  const isOurs = MAC ? ctrlKey && shiftKey && !altKey : altKey && !ctrlKey && !shiftKey;
  if (!isOurs) return null;
  if (pressed.key === 'Enter') return 'Enter';
  if (/^[a-z]$/i.test(pressed.key)) return pressed.key.toUpperCase();
  return /^Key([A-Z])$/.exec(pressed.code)?.[1] ?? null;
}

/** The caps to press for a shortcut, as they are printed on keys. */
export function caps(shortcut) {
  if (shortcut === 'Esc') return [shortcut];
  if (shortcut === '/') return ['Ctrl', '/'];
  return [...(MAC ? ['⌃', '⇧'] : ['Alt']), shortcut];
}

/** The same for whoever listens to a button (`aria-keyshortcuts`). */
export const spoken = (letter) => (MAC ? `Control+Shift+${letter}` : `Alt+${letter}`);
