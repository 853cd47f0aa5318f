import {NONE, Lines} from '../lines.js';

/** @param {State} state */
export const floor = (state) => state.lines.floor ?? NONE;

/** @param {State} state @param {MemberId} member */
export const aside = (state, member) => state.lines[`aside/${member}`] ?? NONE;

const merges = new WeakMap();

/**
 * What a participant sees: the floor and their own private messages, as they happened.
 *
 * @param {State} state
 */
export function stream(state) {
  const one = floor(state);
  const other = aside(state, state.me?.member);
  if (one.length === 0) return new Lines(said(other, 0));
  const before = merges.get(one.root);
  const grown = before?.of === other.root ? goneOn(before, one, other) : null;
  const lines = grown ?? new Lines(merge(one.slice(), said(other, 0)));
  merges.set(one.root, {of: other.root, lines, floor: one.length, aside: other.length});
  return lines;
}

/** The lines with what is new at their end, if that is where it belongs. */
function goneOn({lines, floor: upTo, aside: asideUpTo}, one, other) {
  if (one.length < upTo || other.length < asideUpTo) return null;
  const news = [one.slice(upTo), said(other, asideUpTo)];
  const isLate = (news[0].length > 0 && asideUpTo > 0 && other.at(asideUpTo - 1).at >= news[0][0].at)
    || (news[1].length > 0 && one.at(upTo - 1).at > news[1][0].at);
  return isLate ? null : merge(...news).reduce((all, line) => all.with(line), lines);
}

const said = (lines, from) => lines.slice(from).filter((line) => line.type === 'said');

/** Two channels by time. Each keeps its own order, whatever the clock says. */
export function merge(one, other) {
  const merged = [];
  let i = 0;
  for (const line of one) {
    while (i < other.length && other[i].at < line.at) merged.push(other[i++]);
    merged.push(line);
  }
  return [...merged, ...other.slice(i)];
}
