import {isInTalk} from './front/activities.js';
import {floor} from './front/talk.js';
import {inRoom} from './front/people.js';
import {growing} from './growing.js';

const READING = 2000;
const LONGEST = 10_000;
const SPEED = 5;
const RESPONSES = new Set(['answered', 'passed', 'shared']);

/**
 * The talk by what was put to the group, a question, a stimulus or an activity (`head`): what was
 * said after it, who has answered it, and how many there were to answer. What came before stands in
 * a group of its own. A masked question and the activity that takes the answers to it are one group.
 *
 * Whoever answered or passed in an activity has answered it. A message counts for what stood when its author began to write it, because a late answer to the
 * last question is none to the new one. When that was is reckoned: whoever writes to something has
 * read it first, and writes so many characters a second; what would take very long was perhaps
 * pasted. The server counts in the same way for the transcript (`Answers`); both are held to the
 * same examples, `src/test/js/answers.json`.
 *
 * @param {State} state
 */
export function groups(state) {
  const all = found(state);
  const now = all.at(-1);
  const here = new Set(inRoom(state).map((p) => p.member));
  const of = new Set([...now.of].filter((m) => here.has(m) || now.answered.has(m)));
  return [...all.slice(0, -1), {...now, of}].filter((g) => g.head || g.lines.length > 0);
}

/**
 * Who of the participants has answered what stands now.
 *
 * @param {State} state
 */
export const answeredNow = (state) => found(state).at(-1).answered;

/** @param {State} state */
function found(state) {
  const own = Object.keys(state.lines).filter(isOfActivities)
    .map((channel) => responsesOn(state, channel));
  return grouped(state).found.map((group) => withResponses(group, own));
}

const isOfActivities = (channel) => channel === 'floor' || channel.startsWith('answers/');

/** Who answered or passed on a channel, by round. */
const responsesOn = growing((state, channel) => state.lines[channel], () => new Map(),
    (rounds, line) => {
      if (!RESPONSES.has(line.type)) return rounds;
      const before = rounds.get(roundOf(line)) ?? new Set();
      return rounds.set(roundOf(line), before.add(line.author));
    });

/** First those who did in the activity, then those who wrote a message. */
function withResponses(group, own) {
  const members = group.round ? own.flatMap((rounds) => [...rounds.get(group.round) ?? []]) : [];
  return members.length === 0 ? group : {...group, answered: new Set([...members, ...group.answered])};
}

const roundOf = ({activity, round}) => `${activity}/${round}`;

const grouped = growing(floor,
    () => ({found: [start('before', null, [])], room: new Set(), participants: new Set()}),
    take);

/** @param {any} figure @param {Line} line */
function take(figure, line) {
  const {found, room, participants} = figure;
  track(figure, line);
  if (line.type === 'asked' || line.type === 'shown') {
    found.push(start(line.key, line, room));
    return figure;
  }
  if (line.type === 'opened') return opened(figure, line);
  const group = found.at(-1);
  group.lines.push(line);
  if (line.type === 'entered' && room.has(line.member)) group.of.add(line.member);
  if (line.type !== 'said' || line.retracted || !participants.has(line.author)) return figure;
  const answered = found.findLast(({head}) => !head || begun(line) >= head.at + READING);
  answered.answered.add(line.author);
  if (answered !== group && answered.head) group.late.add(line.key);
  return figure;
}

/** @param {any} figure @param {LineOf<'opened'>} line */
function opened(figure, line) {
  const {found, room} = figure;
  const round = roundOf(line);
  if (isInTalk(line) && found.at(-1).head) found.at(-1).round = round;
  else found.push({...start(line.key, line, room), round});
  return figure;
}

/** `late` holds the messages in a group that count for an earlier one. */
const start = (key, head, room) =>
  ({key, head, round: '', lines: [], late: new Set(), answered: new Set(), of: new Set(room)});

const begun = ({at, text}) => at - Math.min(([...text].length * 1000) / SPEED, LONGEST);

/** @param {any} figure @param {Line} line */
function track({room, participants}, {type, member, role}) {
  if (type === 'entered' && role === 'participant') {
    room.add(member);
    participants.add(member);
  }
  if (type === 'left') room.delete(member);
}
