import {floor} from '../../store/front/talk.js';
import {t} from '../../words.js';

/** Which words stand for what figures name in a language of their own. */

const STANDS = ['agree', 'disagree', 'pass'];
const HANDS = ['up', 'down'];
const MARKS = ['like', 'dislike'];

/**
 * Whether these are the three stands on statements.
 *
 * @param {{name: string}[]} series
 */
export const areStands = (series) => isAll(series.map(({name}) => name), STANDS);

/** @param {string} stand */
export const standWords = (stand) => t(`figures.stands.${stand}`);

/**
 * What the labels of bars say: statements that somebody made are named by their number on the floor,
 * and hands are up or down.
 *
 * @param {FigureOf<'bars'>} bars
 * @param {State} state
 */
export function barLabels({labels, series}, state) {
  if (areStands(series)) return labels.map((label) => statementWords(label, state));
  return isAll(labels, HANDS) ? labels.map((hand) => t(`figures.hands.${hand}`)) : labels;
}

/**
 * A statement, or what was said at that number on the floor.
 *
 * @param {string} label
 * @param {State} state
 */
export function statementWords(label, state) {
  const [, seq] = label.match(/^#(\d+)$/) ?? [];
  const line = seq ? floor(state).at(Number(seq) - 1) : null;
  if (!line) return label;
  return line.retracted ? t('reply.gone') : line.text ?? label;
}

/**
 * What something is marked as: `like` and `dislike` in the reader's language, others as they were named.
 *
 * @param {string} mark
 */
export const markWords = (mark) => (MARKS.includes(mark) ? t(`figures.marks.${mark}`) : mark);

const SIGNS = {like: '+', dislike: '−'};
const LETTERS = 'ABCDEF';

/**
 * What tells marks apart where colours do not.
 *
 * @param {string[]} marks
 * @param {number} as
 */
export const signOf = (marks, as) => SIGNS[marks[as]]
  ?? LETTERS[marks.slice(0, as).filter((mark) => !SIGNS[mark]).length];

const TONES = {like: 'tone-for', agree: 'tone-for', dislike: 'tone-against', disagree: 'tone-against', pass: 'tone-neither'};

/**
 * The class of a colour: for and against have theirs, the others are as far apart as people are.
 *
 * @param {string} name
 * @param {number} number
 */
export const toneOf = (name, number) => TONES[name] ?? `hue-${number % 12}`;

const isAll = (found, names) => found.length === names.length && names.every((name, i) => found[i] === name);
