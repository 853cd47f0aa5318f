import {forgetTyping} from '../signals.js';
import {nameOf as nameInFront} from '../front/people.js';

/** @param {boolean} here */
const observer = (here, dismissed = false) =>
  /** @param {BackState} state @param {{member: MemberId, name?: string}} line */
  (state, {member, name}) => ({
    ...state,
    observers: {
      ...state.observers,
      [member]: {member, name: name ?? state.observers[member]?.name, here, dismissed},
    },
  });

/**
 * What only those behind the mirror are told: who watches, what they say there, their own notes.
 *
 * @type {Side}
 */
export const back = {
  empty: {observers: {}},
  events: {
    observer_arrived: observer(true),
    observer_introduced: observer(true),
    observer_left: observer(false),
    observer_dismissed: observer(false, true),
    remarked: (state, {channel, author}) =>
      ({...state, typing: forgetTyping(state, channel, author)}),
    noted: (state) => state,
  },
  words: [
    {command: 'remark', channel: () => 'backroom', holds: (channel) => channel === 'backroom'},
    {command: 'note', channel: (_, me) => `notes/${me}`, holds: (channel) => channel.startsWith('notes/'),
      isOwn: true},
  ],
};

/**
 * The name under which somebody is known behind the mirror.
 *
 * @param {BackState} state
 * @param {MemberId} member
 */
export const nameOf = (state, member) => nameInFront(state, member) || state.observers[member]?.name || '';
