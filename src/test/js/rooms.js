import {back} from '../js/store/back/side.js';
import {front} from '../js/store/front/side.js';
import {roomOf} from '../js/store/room.js';

const room = roomOf(front, back);

/** Plays frames into a fresh store, the way a page does. */
export const play = (...frames) => frames.flat().reduce(room.after, room.empty);

export const welcome = (member, role = 'participant') => ({
  type: 'welcome',
  you: {member, role, name: member},
  session: {topic: 'Refills', parts: 3, terms: {version: '1', text: 'Told.', observersReadAsides: true}},
});

/**
 * Entries of one channel, numbered from 1; each is `[author, event]` or `[author, event, at]`. Without
 * a time they are a quarter of a minute apart, as when nobody hurries.
 */
export const entries = (channel, ...happened) => happened.map(([author, event, at], i) => ({
  type: 'entry', channel, seq: i + 1, at: at ?? 1000 + 15_000 * i, author, event,
}));

export const entered = (member, role = 'participant') => ({type: 'entered', member, role, name: member});
export const said = (text) => ({type: 'said', text});
export const asked = (item) => ({type: 'asked', item, part: 1, text: `${item}?`});
export const sends = (id, fields) => ({
  type: 'sending', at: 1, command: {id, ...fields}, channel: room.channelOf({id, ...fields}),
});

export function equal(actual, expected) {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== e) throw new Error(`expected ${e} but was ${a}`);
}
