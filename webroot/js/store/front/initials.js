const letters = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
/** @param {string} name */
const split = (name) => [...letters.segment(name)].map(({segment}) => segment);
/** @param {string} name */
const first = (name) => (split(name)[0] ?? '?').toLocaleUpperCase();

/**
 * What stands for each name in a coloured circle: its first letter, and where several names begin
 * alike, with the first letter after it that tells them apart.
 *
 * @param {string[]} names
 */
export function initials(names) {
  const alike = Map.groupBy(names, first);
  return new Map(names.map((name) => [name, first(name) + second(name, alike.get(first(name)))]));
}

/** @param {string} name */
function second(name, alike) {
  if (new Set(alike).size === 1) return '';
  const spelt = split(name);
  const others = alike.filter((other) => other !== name).map(split);
  const at = spelt.findIndex((letter, i) => i > 0 && letter.trim() !== ''
    && others.every((other) => other[i] !== letter));
  return spelt[at === -1 ? 1 : at] ?? '';
}
