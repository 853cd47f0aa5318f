import {outgoingOn} from '../outgoing.js';

/**
 * Slow mode: participants wait a while after each message to the group. It is the server that
 * refuses; this only tells how long it would.
 */
const ON_ITS_WAY = ['pending', 'landing'];

/**
 * Somebody said something to the group: from then on it counts for them.
 *
 * @param {State} state @param {LineOf<'said'> | LineOf<'said_in_role'>} line
 */
export const spoke = (state, {channel, author, at}) =>
  (channel === 'floor' && author === state.me?.member ? {...state, spokeAt: at} : state);

/**
 * The server said how long, which is right even where this page's clock is not.
 *
 * @param {State} state @param {Heard<Refused>} frame
 */
export const toldToWait = (state, {code, retryAfter = 0, heardAt = 0}) =>
  (code === 'too_soon' ? {...state, mayAgainAt: heardAt + retryAfter} : state);

/**
 * How many seconds this page's person waits before they can say something to the group.
 *
 * @param {State} state @param {number} now
 */
export function secondsToWait(state, now) {
  const {slow, skew, spokeAt, mayAgainAt} = state;
  if (slow === 0 || state.me?.role === 'moderator') return 0;
  if (outgoingOn(state, 'floor').some((o) => ON_ITS_WAY.includes(o.status))) return slow;
  const due = Math.max(spokeAt === null ? 0 : spokeAt + slow * 1000 + skew, mayAgainAt);
  return Math.min(slow, Math.max(0, Math.ceil((due - now) / 1000)));
}
