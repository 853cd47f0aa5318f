import {outgoingOn} from '../../../store/outgoing.js';

/**
 * What this page's person sent for a round and is not yet answered, or was refused; the latest.
 *
 * @param {State} state
 * @param {Round} round
 */
export const sentOf = (state, round) => outgoingOn(state, `answers/${state.me.member}`)
    .findLast(({command}) => command.activity === round.activity && command.round === round.round);
