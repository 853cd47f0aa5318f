/**
 * All words on the screens come from locale files, so that a translator needs no code. There is one
 * for each part of the product, and a page loads those that it names: what participants load says
 * nothing of what lies behind the mirror.
 */

let words = {};
let plural = new Intl.PluralRules('en');
let lists = new Intl.ListFormat('en');
let numbers = new Intl.NumberFormat('en');

/**
 * Loads the words of the parts that this page preloads.
 *
 * @param {...string} more the names of further parts
 */
export async function loadWords(...more) {
  const {lang} = document.documentElement;
  const files = [
    ...[...document.querySelectorAll('link[rel=preload][as=fetch]')].map((one) => /** @type {HTMLLinkElement} */ (one).href),
    ...more.map((part) => new URL(`../locales/${lang}/${part}.json`, import.meta.url)),
  ];
  const parts = await Promise.all(files.map(async (file) => (await fetch(file)).json()));
  words = parts.reduce(joined, {});
  plural = new Intl.PluralRules(lang);
  lists = new Intl.ListFormat(lang);
  numbers = new Intl.NumberFormat(lang);
}

/** Two trees of words as one. No word is in both. */
function joined(one, other) {
  const both = {...one};
  for (const [name, found] of Object.entries(other)) {
    both[name] = name in both ? joined(both[name], found) : found;
  }
  return both;
}

/**
 * The words under a dotted name, with `{name}` filled in. Where the file has several forms, `n`
 * chooses the one of its grammatical number. Numbers are written as the language writes them.
 *
 * @param {string} name
 */
export function t(name, fill = {}) {
  const found = find(name);
  if (found === undefined) return name;
  const form = typeof found === 'string' ? found : found[plural.select(fill.n)] ?? found.other;
  return form.replace(/\{(\w+)\}/g, (_, key) => shown(fill[key] ?? ''));
}

const shown = (value) => (typeof value === 'number' ? number(value) : value);

/**
 * A number as the language writes it.
 *
 * @param {number} n
 */
export const number = (n) => numbers.format(n);

/**
 * Several names as one phrase: "Ana, Ben and Chidi".
 *
 * @param {string[]} names
 */
export const list = (names) => lists.format(names);

/**
 * Whether the locale file has words under this name.
 *
 * @param {string} name
 */
export const has = (name) => find(name) !== undefined;

/** @param {string} name */
const find = (name) => name.split('.').reduce((at, part) => at?.[part], words);
