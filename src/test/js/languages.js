import {loadWords} from '../js/words.js';

/** What comes of something while the page speaks a language. */
export async function inLanguage(lang, something) {
  const root = document.documentElement;
  const before = root.lang;
  try {
    root.lang = lang;
    await loadWords('room');
    return something();
  } finally {
    root.lang = before;
    await loadWords();
  }
}
