import {html} from 'lit/html.js';
import {number, t} from '../../words.js';
import {markWords, signOf, toneOf} from './labels.js';
import {legend} from './legend.js';

const LEVELS = 4;

/**
 * A text in which what was marked is as strong in colour as many marked it, with their number. It stays
 * a text, so that it can be read.
 *
 * @param {FigureOf<'shades'>} figure
 * @returns {Drawn}
 */
export function shades({text, marks, runs}) {
  const names = marks.map(markWords);
  const most = Math.max(1, ...runs.flatMap(({people}) => people));
  return {
    picture: html`
      <p class="shades" dir="auto">${pieces(text, runs).map((piece) => (piece.people
        ? shade(piece, marks, most) : piece.text))}</p>
      ${legend(marks.map((name, i) => ({name, words: names[i], sign: signOf(marks, i)})))}`,
    head: [t('figures.part'), ...names],
    rows: runs.map(({from, to, people}) => [text.slice(from, to), ...people.map((n) => number(n))]),
  };
}

/**
 * The whole text in its pieces, each with how many marked it as what, or nobody.
 *
 * @param {string} text
 * @param {FigureOf<'shades'>['runs']} runs
 * @returns {{text: string, people?: number[]}[]}
 */
export function pieces(text, runs) {
  let at = 0;
  const found = runs.flatMap(({from, to, people}) => {
    const before = text.slice(at, from);
    at = to;
    return [{text: before}, {text: text.slice(from, to), people}];
  });
  return [...found, {text: text.slice(at)}].filter((piece) => piece.text !== '');
}

/** @param {{text: string, people?: number[]}} piece @param {string[]} marks @param {number} most */
function shade({text, people = []}, marks, most) {
  const strongest = people.indexOf(Math.max(...people));
  const level = Math.ceil((people[strongest] / most) * LEVELS);
  return html`<mark class="shade is-level-${level} ${toneOf(marks[strongest], strongest)}">${text}<span
      class="shade-count" dir="ltr" aria-hidden="true">${people.map((n, as) => (n > 0
        ? html`<span>${signOf(marks, as)}${number(n)}</span>` : null))}</span></mark>`;
}
