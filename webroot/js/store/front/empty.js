/**
 * What a page knows before the first frame. Everything else follows from frames, in the order they
 * come; frames of different channels may come in any order and give the same state.
 *
 * `lines` holds what happened on each channel; `outgoing` what this page sent and is not yet
 * answered, or was refused.
 */
export const empty = {
  me: null,
  session: null,
  link: {status: 'connecting'},
  caughtUp: false,
  phase: {name: 'waiting', startedAt: null, turnedAt: null, unled: false},
  slow: 0,
  spokeAt: null,
  mayAgainAt: 0,
  hands: {},
  part: 0,
  question: null,
  onScreen: null,
  people: {},
  rounds: {},
  lines: {},
  present: {},
  typing: {},
  outgoing: [],
  notices: [],
  skew: 0,
};
