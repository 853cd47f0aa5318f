/**
 * A text as what can be marked of it: its words, in the way of its language, and what is between them. No
 * word parts a character in two.
 *
 * @param {string} text
 * @returns {{text: string, from: number, to: number, word: number | null}[]} `word` counts the words
 */
export function segments(text) {
  let words = 0;
  return [...new Intl.Segmenter(undefined, {granularity: 'word'}).segment(text)]
      .map(({segment, index, isWordLike}) => ({
        text: segment, from: index, to: index + segment.length,
        word: isWordLike || isSign(segment) ? words++ : null,
      }));
}

/** A sign that is no letter and says something, like an emoji. */
const isSign = (segment) => /\p{Extended_Pictographic}/u.test(segment);

/**
 * Which mark each word has, as its place among the marks; -1 where it has none.
 *
 * @param {{from: number, to: number}[]} words
 * @param {{from: number, to: number}[]} marks
 */
export const markOf = (words, marks) =>
  words.map(({from, to}) => marks.findIndex((mark) => mark.from < to && from < mark.to));

/**
 * Marks after some words were marked as something, or as nothing any more: words in a row that are marked
 * as the same are one mark.
 *
 * @param {{from: number, to: number}[]} words
 * @param {Answers['text_marks']['marks']} marks
 * @param {number} first
 * @param {number} last
 * @param {number | null} as
 */
export function marked(words, marks, first, last, as) {
  const before = markOf(words, marks);
  const sorts = words.map((_, i) => (i >= first && i <= last ? as : marks[before[i]]?.as ?? null));
  const found = [];
  words.forEach(({from, to}, i) => {
    const own = before[i] === -1 || marks[before[i]].as !== sorts[i] ? '' : marks[before[i]].comment;
    if (sorts[i] === null) return;
    const goesOn = i > 0 && sorts[i - 1] === sorts[i];
    if (!goesOn) found.push({from, to, as: sorts[i], comment: own});
    else Object.assign(found[found.length - 1], {to, comment: found.at(-1)?.comment || own});
  });
  return found;
}
