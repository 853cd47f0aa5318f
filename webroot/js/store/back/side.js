import {forgetTyping} from '../signals.js';
import {nameOf as nameInFront} from '../front/people.js';

const observer = (here, dismissed = false) => (state, {member, name}) => ({
  ...state,
  observers: {
    ...state.observers,
    [member]: {member, name: name ?? state.observers[member]?.name, here, dismissed},
  },
});

/** What only those behind the mirror are told: who watches, what they say there, their own notes. */
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

/** The name under which somebody is known behind the mirror. */
export const nameOf = (state, member) => nameInFront(state, member) || state.observers[member]?.name || '';
