import {empty} from './empty.js';
import {events} from './events.js';

const ASIDE = 'aside/';
const ANSWERS = 'answers/';

/**
 * What everybody in a session is told: the floor, the private threads, the way in and out.
 *
 * @type {Side}
 */
export const front = {
  empty,
  events,
  words: [
    {command: 'say', channel: () => 'floor', holds: (channel) => channel === 'floor'},
    {command: 'tell', channel: ({to}) => ASIDE + to, holds: (channel) => channel.startsWith(ASIDE),
      fields: (channel) => ({to: channel.slice(ASIDE.length)})},
    {command: 'ask_own', channel: () => 'floor'},
    {command: 'give_answer', channel: (_, me) => ANSWERS + me},
    {command: 'pass', channel: (_, me) => ANSWERS + me},
  ],
};
