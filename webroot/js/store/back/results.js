import {isOpenToAll, openRound, rounds} from '../front/activities.js';
import {inRoom} from '../front/people.js';
import {floor} from '../front/talk.js';

/** What came of activities, as far as those who lead or watch are told. */

const HEADS = ['asked', 'shown', 'opened'];

/**
 * What each participant answered: as they gave it, or else the copy of it that is on the floor.
 *
 * @param {Round} round
 * @returns {Record<MemberId, GivenAnswer>}
 */
export function responses({answers, copies}) {
  const shown = Object.entries(copies).flatMap(([member, {floor: copy}]) => (copy?.answer
    ? [[member, {first: copy.answer, last: copy.answer, passed: null}]] : []));
  return {...Object.fromEntries(shown), ...answers};
}

/**
 * Who has answered, who passed, and who of those in the room has done neither.
 *
 * @param {BackState} state
 * @param {Round} round
 */
export function respondents(state, round) {
  const given = responses(round);
  const members = Object.keys(given);
  return {
    answered: members.filter((member) => given[member].last),
    passed: members.filter((member) => given[member].passed),
    missing: inRoom(state).map(({member}) => member).filter((member) => !given[member]?.last && !given[member]?.passed),
  };
}

/**
 * Whether this page is told whose answer is whose as they come. Of observers, a page knows it once
 * the first has come.
 *
 * @param {BackState} state
 * @param {Round} round
 */
export const readsAnswers = (state, round) =>
  state.me.role === 'moderator' || Object.keys(round.answers).length > 0;

/**
 * What the answers come to, as it was told last; nothing where one is not told.
 *
 * @param {Round} round
 * @returns {TallyFrame | undefined}
 */
export const tallyOf = ({tally}) => tally.tallies ?? tally.floor;

/**
 * One fact of a round, or undefined.
 *
 * @param {Round} round
 * @param {Fact['name']} name
 */
export const fact = (round, name) => round.tally.tallies?.facts?.find((one) => one.name === name)?.value;

/**
 * Whether this page is told nothing of what is answered yet.
 *
 * @param {BackState} state
 * @param {Round} round
 */
export const isHidden = (state, round) => state.me.role !== 'moderator' && !isOpenToAll(round)
  && !round.tally.tallies && !readsAnswers(state, round);

/**
 * Who answered otherwise than in the round before, of those who answered both.
 *
 * @param {Round} before
 * @param {Round} now
 */
export function moved(before, now) {
  const [then, later] = [responses(before), responses(now)];
  return Object.keys(later).filter((member) => later[member].last && then[member]?.last
    && !isSame(later[member].last, then[member].last));
}

/** Whether two answers are the same. Both came as the server writes them. */
export const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * The round before this one of the same activity, or undefined.
 *
 * @param {State} state
 * @param {Round} round
 */
export const roundBefore = (state, {activity, round}) => state.rounds[`${activity}/${round - 1}`];

/**
 * The rounds of an activity so far.
 *
 * @param {State} state
 * @param {string} activity
 */
export const roundsOf = (state, activity) => rounds(state).filter((round) => round.activity === activity);

/**
 * What those who lead and watch have before them: what takes answers, or else what was put to the
 * group last, if that is an activity.
 *
 * @param {State} state
 */
export function roundOnStage(state) {
  const open = openRound(state);
  if (open) return open;
  const head = floor(state).findLast(({type}) => HEADS.includes(type));
  return head?.type === 'opened' ? rounds(state).at(-1) ?? null : null;
}

/**
 * How many milliseconds are left to answer: null where there is no such time.
 *
 * @param {State} state
 * @param {Round} round
 * @param {number} now
 */
export function timeLeft({phase, skew}, {due, ended}, now) {
  if (due === null || ended) return null;
  const at = phase.name === 'paused' && phase.turnedAt !== null ? phase.turnedAt : now - skew;
  return Math.max(0, due - at);
}
