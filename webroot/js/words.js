/** All words on the screens come from a locale file, so that a translator needs no code. */

let words = {};
let plural = new Intl.PluralRules('en');
let lists = new Intl.ListFormat('en');

export async function loadWords(language = 'en') {
  const answer = await fetch(new URL(`../locales/${language}.json`, import.meta.url));
  words = await answer.json();
  plural = new Intl.PluralRules(language);
  lists = new Intl.ListFormat(language);
  document.documentElement.lang = language;
  document.documentElement.dir = words.direction;
}

/**
 * The words under a dotted name, with `{name}` filled in. Where the file has several forms, `n`
 * chooses the one of its grammatical number.
 */
export function t(name, fill = {}) {
  const found = find(name);
  if (found === undefined) return name;
  const form = typeof found === 'string' ? found : found[plural.select(fill.n)] ?? found.other;
  return form.replace(/\{(\w+)\}/g, (_, key) => fill[key] ?? '');
}

/** Several names as one phrase: "Ana, Ben and Chidi". */
export const list = (names) => lists.format(names);

/** Whether the locale file has words under this name. */
export const has = (name) => find(name) !== undefined;

const find = (name) => name.split('.').reduce((at, part) => at?.[part], words);
