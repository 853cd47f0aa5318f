import {memo} from '../memo.js';
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
 * The talk by what was put to the group, a question or a stimulus (`head`): what was said after it,
 * who has answered it, and how many there were to answer. What came before stands in a group of its
 * own.
 *
 * A message counts for what stood when its author began to write it, because a late answer to the
 * last question is none to the new one. When that was is reckoned: whoever writes to something has
 * read it first, and writes so many characters a second; what would take very long was perhaps
 * pasted. The server counts in the same way for the transcript (`Answers`); both are held to the
 * same examples, `src/test/js/answers.json`.
 */
export const groups = memo(group, floor, (state) => state.people);

const READING = 2000;
const LONGEST = 10_000;
const SPEED = 5;

function group(state) {
  const found = [start('before', null, [])];
  const room = new Set();
  for (const line of floor(state)) {
    track(room, state, line);
    if (line.type === 'asked' || line.type === 'shown') {
      found.push(start(line.key, line, room));
      continue;
    }
    const group = found.at(-1);
    group.lines.push(line);
    if (line.type === 'entered' && room.has(line.member)) group.of.add(line.member);
    if (!isAnswer(state, line)) continue;
    const answered = found.findLast(({head}) => !head || begun(line) >= head.at + READING);
    answered.answered.add(line.author);
    if (answered !== group && answered.head) group.late.add(line.key);
  }
  const now = found.at(-1);
  const here = new Set(inRoom(state).map((p) => p.member));
  for (const m of [...now.of]) if (!here.has(m) && !now.answered.has(m)) now.of.delete(m);
  return found.filter((g) => g.head || g.lines.length > 0);
}

/** `late` holds the messages in a group that count for an earlier one. */
const start = (key, head, room) =>
  ({key, head, lines: [], late: new Set(), answered: new Set(), of: new Set(room)});

const begun = ({at, text}) => at - Math.min(([...text].length * 1000) / SPEED, LONGEST);

/** Who of the participants has answered what stands now. */
export const answeredNow = (state) => groups(state).at(-1)?.answered ?? new Set();

const isAnswer = (state, line) =>
  line.type === 'said' && !line.retracted && state.people[line.author]?.role === 'participant';

function track(room, state, {type, member, role}) {
  if (type === 'entered' && role === 'participant') room.add(member);
  if (type === 'left') room.delete(member);
}
