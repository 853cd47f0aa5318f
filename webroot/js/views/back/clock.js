import {clock} from '../clock.js';

/**
 * When something was said, counted from the start; before it there is no such time.
 *
 * @param {BackState} state
 * @param {number} at
 */
export function offset(state, at) {
  const {startedAt} = state.phase;
  return startedAt && at >= startedAt ? clock(at - startedAt) : '';
}
