import {NONE, Lines} from '../lines.js';

/** @param {State} state */
export const floor = (state) => state.lines.floor ?? NONE;

/** @param {State} state @param {MemberId} member */
export const aside = (state, member) => state.lines[`aside/${member}`] ?? NONE;

const merges = new WeakMap();

/**
 * What a participant sees: the floor, their own private messages and what is answered to masked
 * questions, as it happened.
 *
 * @param {State} state
 */
export function stream(state) {
  const me = state.me?.member;
  const talk = joined(floor(state), aside(state, me), isSaid);
  return joined(talk, state.lines[`answers/${me}`] ?? NONE, isAnswered);
}

/** Whether a line is words that somebody said, perhaps in a role. */
export const isSaid = ({type}) => type === 'said' || type === 'said_in_role';

const isAnswered = ({type}) => ['answered', 'passed', 'shared', 'unshared'].includes(type);

/** Two channels by time, of the other one only what `shows`. What was worked out before goes on. */
function joined(one, other, shows) {
  if (one.length === 0) return other.length === 0 ? one : new Lines(other.slice().filter(shows));
  const before = merges.get(one.root);
  const grown = before?.of === other.root ? goneOn(before, one, other, shows) : null;
  const lines = grown ?? new Lines(merge(one.slice(), other.slice().filter(shows)));
  merges.set(one.root, {of: other.root, lines, one: one.length, other: other.length});
  return lines;
}

/** The lines with what is new at their end, if that is where it belongs. */
function goneOn({lines, one: upTo, other: otherUpTo}, one, other, shows) {
  if (one.length < upTo || other.length < otherUpTo) return null;
  const news = [one.slice(upTo), other.slice(otherUpTo).filter(shows)];
  const isLate = (news[0].length > 0 && otherUpTo > 0 && other.at(otherUpTo - 1).at >= news[0][0].at)
    || (news[1].length > 0 && one.at(upTo - 1).at > news[1][0].at);
  return isLate ? null : merge(...news).reduce((all, line) => all.with(line), lines);
}

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
