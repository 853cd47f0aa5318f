import {TYPING_LASTS} from '../protocol.js';

/** Typing and presence: what is true now and never becomes history. */

/**
 * After the end nobody can write to the room any more, whatever was still on its way.
 *
 * @param {State} state
 */
export function typing(state, {channel, member, on, heardAt}) {
  if (state.phase.name === 'closed' && isInFront(channel)) return state;
  const there = {...state.typing[channel]};
  if (on) there[member] = heardAt;
  else delete there[member];
  return {...state, typing: {...state.typing, [channel]: there}};
}

/** @param {Channel} channel */
const isInFront = (channel) => channel === 'floor' || channel.startsWith('aside/');

/** @param {State} state */
export function present(state, {channel, members, count}) {
  return {...state, present: {...state.present, [channel]: {members, count}}};
}

/** @param {State} state @param {Channel} channel @param {MemberId} member */
export function forgetTyping({typing: all}, channel, member) {
  if (!all[channel]?.[member]) return all;
  const there = {...all[channel]};
  delete there[member];
  return {...all, [channel]: there};
}

/**
 * Who else is typing on a channel at this moment.
 *
 * @param {State} state
 * @param {Channel} channel
 * @param {number} now
 */
export function typingOn(state, channel, now) {
  return Object.entries(state.typing[channel] ?? {})
      .filter(([member, since]) => now - since < TYPING_LASTS && member !== state.me?.member)
      .map(([member]) => member);
}

/** @param {State} state @param {Channel} channel @param {MemberId} member */
export const isPresent = (state, channel, member) =>
  state.present[channel]?.members.includes(member) ?? false;
