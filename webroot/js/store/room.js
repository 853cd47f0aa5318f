import {empty} from './empty.js';
import {entry} from './entries.js';
import {acked, discarded, kept, refused, sending} from './outgoing.js';
import {present, typing} from './signals.js';

/**
 * The state after a frame: the server's frames, and a few of the page's own (`link`, `forget`,
 * `sending`, `discarded`, `kept`, `noticed`). Pure, so that history and live frames take one way.
 */
export function room(state, frame) {
  const step = steps[frame.type];
  return step ? step(state, frame) : state;
}

const steps = {
  welcome: (state, {you, session}) => ({...state, me: you, session: {...state.session, ...session}}),
  entry,
  live: (state) => ({...state, caughtUp: true, link: {status: 'live'}}),
  ack: acked,
  refused,
  typing,
  present,
  link: (state, {status, code}) => ({...state, link: {status, code}, typing: {}}),
  forget: ({outgoing, me, session}) => ({...empty, outgoing, me, session}),
  sending,
  discarded,
  kept,
  noticed: (state, {id}) => ({...state, notices: state.notices.filter((n) => n.id !== id)}),
};
