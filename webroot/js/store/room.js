import {entry} from './entries.js';
import {acked, discarded, kept, refused, sending, unanswered} from './outgoing.js';
import {present, typing} from './signals.js';
import {tally} from './front/activities.js';

/**
 * A room as one page knows it: made of the sides of the mirror that the page is told of. A
 * participant's page is made of the front alone, and has no code of the other side.
 *
 * A side says what it adds to a state that knows nothing yet (`empty`), what each event on its
 * channels changes (`events`), and which commands carry somebody's words, and where to (`words`).
 *
 * @param {...Side} sides
 */
export function roomOf(...sides) {
  const empty = Object.assign({}, ...sides.map((side) => side.empty));
  const events = Object.assign({}, ...sides.map((side) => side.events));
  const words = sides.flatMap((side) => side.words);
  const steps = {
    ...common,
    entry: (state, frame) => entry(state, frame, events),
    forget: ({outgoing, me, session}) => ({...empty, outgoing: unanswered(outgoing), me, session}),
  };
  return {
    empty,

    /**
     * The state after a frame: the server's frames, and a few of the page's own (`link`, `forget`,
     * `sending`, `discarded`, `kept`, `noticed`). Pure, so that history and live frames take one way.
     */
    after: (state, frame) => steps[frame.type]?.(state, frame) ?? state,

    /** The channel on which the words of a command will appear; null if it carries none. */
    channelOf: (command, me) =>
      words.find((one) => one.command === command.type)?.channel(command, me) ?? null,

    /** The type and the fields of the command that says something on a channel. */
    saying(channel, text) {
      const one = words.find(({holds}) => holds?.(channel));
      if (!one) throw new Error(`nobody says anything on ${channel}`);
      return [one.command, {...one.fields?.(channel), text}];
    },

    /** Whether others on a channel are told that somebody writes there. */
    isShared: (channel) => !words.find(({holds}) => holds?.(channel))?.isOwn,
  };
}

const common = {
  welcome: (state, {you, session}) => ({...state, me: you, session: {...state.session, ...session}}),
  live: (state) => ({...state, caughtUp: true, link: {status: 'live'}}),
  ack: acked,
  refused,
  typing,
  present,
  tally,
  link: (state, {status, code, why}) => ({...state, link: {status, code, why}, typing: {}}),
  sending,
  discarded,
  kept,
  noticed: (state, {id}) => ({...state, notices: state.notices.filter((n) => n.id !== id)}),
};
