import {html, svg} from 'lit/html.js';
import {number, t} from '../../words.js';
import {isRightToLeft} from './reading.js';

const CELL = 30;
const GAP = 2;
const WORDS = 190;
const LONGEST = 26;

/**
 * How often each two went together, as a triangle: the name of each stands at the end of its row, and
 * above the cells of those that follow it.
 *
 * @param {FigureOf<'matrix'>} figure
 * @param {Drawing} about
 * @returns {Drawn}
 */
export function matrix({labels, values}, {counts = t('figures.together')}) {
  const width = labels.length * CELL + WORDS;
  const flipped = isRightToLeft();
  return {
    picture: html`
      <div class="figure-scroll" tabindex="0" role="img" aria-label=${counts}>
        <svg class="triangle" width=${width} height=${labels.length * CELL} aria-hidden="true">
          ${cells(values).map((cell) => square(cell, flipped ? width : 0))}
          ${labels.map((label, i) => svg`
            <text class="triangle-label" x=${placed(i * CELL + 6, 0, flipped ? width : 0)} y=${(i + 0.5) * CELL}>
              ${shortened(label)}<title>${label}</title></text>`)}
        </svg>
      </div>
      <p class="figure-note">${counts}</p>`,
    head: ['', ...labels],
    rows: labels.map((label, i) => [label, ...values[i].map((n, j) => (i === j ? '–' : number(n)))]),
  };
}

/**
 * The cells under the diagonal. How dark each is: from 0, nobody put the two together, to 1, everybody
 * did who answered. Each went with itself as often as there were answers.
 *
 * @param {number[][]} values
 */
export function cells(values) {
  const answers = Math.max(1, ...values.map((row, i) => row[i]));
  return values.flatMap((row, i) => row.slice(0, i).map((people, j) => ({row: i, column: j, people, dark: people / answers})));
}

/** @param {{row: number, column: number, people: number, dark: number}} cell @param {number} width */
function square({row, column, people, dark}, width) {
  const size = CELL - GAP;
  const x = placed(column * CELL, size, width);
  return svg`
    <rect class="cell" x=${x} y=${row * CELL} width=${size} height=${size} rx="4"></rect>
    <rect class="cell is-filled" x=${x} y=${row * CELL} width=${size} height=${size} rx="4" fill-opacity=${dark}></rect>
    ${people ? svg`<text class="cell-number ${dark > 0.5 ? 'is-on-dark' : ''}" x=${x + size / 2}
        y=${row * CELL + size / 2}>${number(people)}</text>` : null}`;
}

/** From the right edge where `width` says how far that is. */
const placed = (x, size, width) => (width ? width - x - size : x);

/** @param {string} label */
const shortened = (label) => {
  const letters = [...label];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : label;
};
