/**
 * What whoever leads can do at this moment. Buttons and keys go by the same.
 *
 * @param {BackState} state
 */
export const canLead = ({link, phase}) => link.status === 'live' && phase.name !== 'closed';

/** @param {BackState} state */
export const canAsk = ({link, phase}) => link.status === 'live' && phase.name === 'live';

/**
 * The verb that turns the phase on, and whether there is one.
 *
 * @param {BackState} state
 */
export const nextTurn = ({phase}) =>
  ({waiting: 'start', live: 'pause', paused: 'resume'})[phase.name] ?? null;

/**
 * Whether this is on its way already: a second press before the answer is no second wish.
 *
 * @param {BackState} state
 */
export const isUnanswered = (state, type, fields) => state.outgoing.some(({command}) =>
  command.type === type && Object.entries(fields).every(([name, value]) => command[name] === value));
