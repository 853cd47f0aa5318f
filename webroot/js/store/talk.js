import {memo} from './memo.js';
import {inRoom} from './people.js';

const FLOOR = [];

export const floor = (state) => state.lines.floor ?? FLOOR;

export const aside = (state, member) => state.lines[`aside/${member}`] ?? FLOOR;

/** What a participant sees: the floor and their own private messages, as they happened. */
export const stream = memo(
    (state) => merge(floor(state),
        aside(state, state.me?.member).filter((line) => line.type === 'said')),
    floor, (state) => aside(state, state.me?.member));

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

/**
 * The talk by question: what was said after each, who has answered it, and how many there were to
 * answer. What came before the first question stands in a group of its own.
 */
export const groups = memo(group, floor, (state) => state.people);

function group(state) {
  const found = [{key: 'before', question: null, lines: [], answered: new Set(), of: new Set()}];
  const room = new Set();
  for (const line of floor(state)) {
    track(room, state, line);
    if (line.type === 'asked') {
      found.push({key: line.key, question: line, lines: [], answered: new Set(), of: new Set(room)});
      continue;
    }
    const group = found.at(-1);
    group.lines.push(line);
    if (line.type === 'entered' && room.has(line.member)) group.of.add(line.member);
    if (isAnswer(state, line)) group.answered.add(line.author);
  }
  const now = found.at(-1);
  const here = new Set(inRoom(state).map((p) => p.member));
  for (const m of [...now.of]) if (!here.has(m) && !now.answered.has(m)) now.of.delete(m);
  return found.filter((g) => g.question || g.lines.length > 0);
}

/** Who of the participants has answered the question that is open now. */
export const answeredNow = (state) => groups(state).at(-1)?.answered ?? new Set();

const isAnswer = (state, line) =>
  line.type === 'said' && !line.retracted && state.people[line.author]?.role === 'participant';

function track(room, state, {type, member, role}) {
  if (type === 'entered' && role === 'participant') room.add(member);
  if (type === 'left') room.delete(member);
}
