import {NONE} from './lines.js';
import {landed} from './outgoing.js';

/**
 * Takes in one entry: a line on its channel, and whatever its event changes.
 *
 * @param {State} state
 */
export function entry(state, frame, events) {
  const {channel, seq, at} = frame;
  const lines = state.lines[channel] ?? NONE;
  if (seq <= (lines.at(-1)?.seq ?? 0)) return state;
  const line = lineOf(frame);
  const next = {
    ...state,
    lines: {...state.lines, [channel]: lines.with(line)},
    outgoing: landed(state, line),
    skew: state.caughtUp && frame.heardAt ? frame.heardAt - at : state.skew,
  };
  return events[line.type]?.(next, line) ?? next;
}

/** The event with its place; what a retraction takes back is its `target`, not its own number. */
function lineOf({channel, seq, at, author, event}) {
  const target = event.type === 'retracted' ? {target: event.seq} : {};
  return {...event, ...target, key: `${channel}/${seq}`, channel, seq, at, author};
}
