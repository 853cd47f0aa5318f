import {forgetTyping} from '../signals.js';

/**
 * What participants were given to do besides talking: a round for each time an activity was opened.
 * What is known of a round comes on several channels in no fixed order (the floor, answers of
 * participants), so a round can be known in part before it was opened, and each channel keeps what
 * it said.
 */

/** @param {{activity: string, round: number}} of */
export const roundKey = ({activity, round}) => `${activity}/${round}`;

/** @param {State} state @param {LineOf<'opened'>} line */
export const opens = (state, line) => changed(behindIt(state, line), line, (round) => ({
  ...round,
  opened: line,
  definition: line.definition,
  masking: line.definition.masking,
  due: line.definition.seconds > 0 ? line.at + line.definition.seconds * 1000 : null,
}));

/**
 * What there is to do stands now; the question before is one of earlier, unless it is what one does.
 *
 * @param {State} state @param {LineOf<'opened'>} line
 */
const behindIt = (state, line) => (isInTalk(line) ? state
  : {...state, part: line.part, question: state.question && {...state.question, earlier: true}});

/** @param {State} state @param {LineOf<'briefed'>} line */
export const briefs = (state, line) => changed(state, line, (round) => ({
  ...round, briefs: {...round.briefs, [line.member]: {role: line.role, brief: line.brief}},
}));

/** The first answer stays beside all later ones. */
export const answers = (state, line) => responds(stopsTyping(state, line), line,
    ({first}) => ({first: first ?? line.answer, last: line.answer, passed: null}));

/** @param {State} state @param {LineOf<'passed'>} line */
export const passes = (state, line) => responds(state, line,
    ({first}) => ({first, last: null, passed: line.why}));

/** @param {State} state @param {LineOf<'shared'>} line */
export const shares = (state, line) => copies(state, line, line.answer);

/** @param {State} state @param {LineOf<'unshared'>} line */
export const unshares = (state, line) => copies(state, line, null);

/** @param {State} state @param {LineOf<'masked'>} line */
export const masks = (state, line) => changed(state, line, (round) => ({...round, masking: line.masking}));

/** @param {State} state @param {LineOf<'revealed'>} line */
export const reveals = (state, line) => changed(state, line, (round) => ({...round, revealed: true}));

/** @param {State} state @param {LineOf<'ended'>} line */
export const ends = (state, line) => changed(state, line, (round) => ({...round, ended: true}));

/** @param {State} state */
export const endsAll = (state) => each(state, (round) => ({...round, ended: true}));

/**
 * A pause takes no time from anybody. To be called before the phase has turned.
 *
 * @param {State} state @param {LineOf<'resumed'>} line
 */
export function movesDue(state, {at}) {
  const {name, turnedAt} = state.phase;
  const paused = name === 'paused' && turnedAt !== null ? at - turnedAt : 0;
  return each(state, (round) => (round.ended || round.due === null ? round
    : {...round, due: round.due + paused}));
}

/** What answers come to, as the server last said it on a channel. */
export const tally = (state, frame) => changed(state, frame,
    (round) => ({...round, tally: {...round.tally, [frame.channel]: frame}}));

/** @param {State} state @param {LineOf<'answered'> | LineOf<'passed'>} line */
function responds(state, line, change) {
  return changed(state, line, (round) => ({
    ...round,
    answers: {...round.answers, [line.author]: change(round.answers[line.author] ?? NO_ANSWER)},
  }));
}

/** @type {GivenAnswer} */
const NO_ANSWER = {first: null, last: null, passed: null};

/** @param {State} state @param {LineOf<'shared'> | LineOf<'unshared'>} line @param {Answer | null} answer */
function copies(state, {activity, round: number, channel, author, at, seq}, answer) {
  return changed(state, {activity, round: number}, (round) => ({
    ...round,
    copies: {...round.copies, [author]: {...round.copies[author], [channel]: {answer, at, seq}}},
  }));
}

function changed(state, of, change) {
  const key = roundKey(of);
  const before = state.rounds[key] ?? unknown(of);
  return {...state, rounds: {...state.rounds, [key]: change(before)}};
}

/** @returns {Round} */
const unknown = ({activity, round}) => ({
  key: roundKey({activity, round}), activity, round, opened: null, definition: null,
  masking: 'never', revealed: false, ended: false, due: null, briefs: {}, answers: {}, copies: {},
  tally: {},
});

const each = (state, change) => ({...state,
  rounds: Object.fromEntries(Object.entries(state.rounds).map(([key, round]) => [key, change(round)]))});

/** Whoever answers a masked question has written it where others write to the group. */
const stopsTyping = (state, {channel, author}) => ({...state, typing: forgetTyping(state, channel, author)});

/**
 * The rounds that were opened, in that order.
 *
 * @param {State} state
 * @returns {OpenedRound[]}
 */
export const rounds = (state) => /** @type {OpenedRound[]} */ (Object.values(state.rounds))
    .filter((round) => round.opened).sort((one, other) => one.opened.seq - other.opened.seq);

/**
 * The one that takes answers now, or null. Only the newest can.
 *
 * @param {State} state
 */
export function openRound(state) {
  const last = rounds(state).at(-1);
  return last && !last.ended && state.phase.name !== 'closed' ? last : null;
}

/** @param {State} state @param {{activity: string, round: number}} of @returns {Round | undefined} */
export const roundOf = (state, of) => state.rounds[roundKey(of)];

/** Whether what participants say to the group is their answer to it. */
export const isInTalk = ({definition}) => definition?.task.kind === 'open_answer' && definition.task.inTalk;

/**
 * The question whose answers are masked, while it takes them.
 *
 * @param {State} state
 */
export function openQuestion(state) {
  const round = openRound(state);
  return round && isInTalk(round) ? round : null;
}

/**
 * What this page's person answered; undefined as long as they have neither answered nor passed.
 *
 * @param {State} state @param {Round} round
 */
export const mine = (state, round) => round.answers[state.me?.member];

/** Whether everybody sees answers as they come. */
export const isOpenToAll = ({revealed, masking}) => revealed || masking === 'open';

/**
 * The answers of others that this page's person gets to see, by their authors: of what several
 * channels said the latest.
 *
 * @param {State} state @param {Round} round
 * @returns {{member: MemberId, answer: Answer}[]}
 */
export function shared(state, round) {
  return Object.entries(round.copies).flatMap(([member, on]) => {
    const {answer} = Object.entries(on).sort(later).at(-1)?.[1] ?? {};
    return answer && member !== state.me?.member ? [{member, answer}] : [];
  });
}

/** At the same time it is the floor that counts, where answers go once they are open to all. */
const later = ([on, one], [, other]) => one.at - other.at || (on === 'floor' ? 1 : -1);

/**
 * As whom this page's person speaks at the moment: until they have stepped out.
 *
 * @param {State} state
 */
export function myRole(state) {
  const round = openRound(state);
  return round && !mine(state, round) ? round.briefs[state.me?.member]?.role ?? null : null;
}

/** Whether a moderator made it on the spot. @param {{activity: string}} of */
export const isOwn = ({activity}) => activity.startsWith('own:');
