import {TYPING_LASTS} from '../protocol.js';

/** Typing and presence: what is true now and never becomes history. */

/** After the end nobody can write to the room any more, whatever was still on its way. */
export function typing(state, {channel, member, on, heardAt}) {
  if (state.phase.name === 'closed' && isInFront(channel)) return state;
  const there = {...state.typing[channel]};
  if (on) there[member] = heardAt;
  else delete there[member];
  return {...state, typing: {...state.typing, [channel]: there}};
}

const isInFront = (channel) => channel === 'floor' || channel.startsWith('aside/');

export function present(state, {channel, members, count}) {
  return {...state, present: {...state.present, [channel]: {members, count}}};
}

export function forgetTyping({typing: all}, channel, member) {
  if (!all[channel]?.[member]) return all;
  const there = {...all[channel]};
  delete there[member];
  return {...all, [channel]: there};
}

/** Who else is typing on a channel at this moment. */
export function typingOn(state, channel, now) {
  return Object.entries(state.typing[channel] ?? {})
      .filter(([member, since]) => now - since < TYPING_LASTS && member !== state.me?.member)
      .map(([member]) => member);
}

export const isPresent = (state, channel, member) =>
  state.present[channel]?.members.includes(member) ?? false;
