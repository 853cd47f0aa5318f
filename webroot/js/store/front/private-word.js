import {outgoingOn} from '../outgoing.js';
import {aside} from './talk.js';

/**
 * The last thing a moderator said to this participant alone, until they have answered it there.
 *
 * @param {State} state
 */
export function privateWord(state) {
  const me = state.me?.member;
  const last = aside(state, me).findLast((line) => line.type === 'said' && !line.retracted);
  if (!last || last.author === me || outgoingOn(state, `aside/${me}`).length > 0) return null;
  return last;
}
