import {floor, isSaid} from './talk.js';

/**
 * Raised hands. Each is on a channel of its own, which the other participants do not read: a
 * participant's page knows of its own hand alone.
 */
export const raises = (state, {member, at}) => withHand(state, member, {raisedAt: at, called: null});

export const lowers = (state, {member}) => withHand(state, member, {raisedAt: null, called: null});

export const callsOn = (state, line) => withHand(state, line.member, {raisedAt: null, called: line});

/** @param {State} state @param {MemberId} member @param {Hand} hand */
const withHand = (state, member, hand) => ({...state, hands: {...state.hands, [member]: hand}});

/** @param {State} state */
export const isMineUp = (state) => isOpen(state) && !!state.hands[state.me.member]?.raisedAt;

/**
 * Who would like to speak, the longest first.
 *
 * @param {State} state
 * @returns {{member: MemberId, since: number}[]}
 */
export const raisedHands = (state) => (isOpen(state) ? Object.entries(state.hands)
    .flatMap(([member, {raisedAt}]) => (raisedAt ? [{member, since: raisedAt}] : []))
    .sort((one, other) => one.since - other.since) : []);

/**
 * That it is this page's person's turn: until they have said something to the group, or raised their
 * hand once more. The two channels come in any order, so it is their times that count.
 *
 * @param {State} state
 */
export function myTurn(state) {
  const me = state.me.member;
  const called = state.hands[me]?.called;
  if (!called || !isOpen(state)) return null;
  const spoke = floor(state).findLast((line) => isSaid(line) && line.author === me);
  return spoke && spoke.at >= called.at ? null : called;
}

/** @param {State} state */
const isOpen = ({phase}) => phase.name !== 'closed';
