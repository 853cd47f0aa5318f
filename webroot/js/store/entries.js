import {forgetTyping} from './signals.js';
import {landed} from './outgoing.js';
import {evolvePeople} from './people.js';

/** Takes in one entry: a line on its channel, and whatever it changes. */
export function entry(state, frame) {
  const {channel, seq, at} = frame;
  const lines = state.lines[channel] ?? [];
  if (seq <= (lines.at(-1)?.seq ?? 0)) return state;
  const line = lineOf(frame);
  return evolve(
      {
        ...state,
        lines: {...state.lines, [channel]: [...lines, line]},
        people: evolvePeople(state.people, line),
        outgoing: landed(state, line),
        skew: state.caughtUp && frame.heardAt ? frame.heardAt - at : state.skew,
      },
      line);
}

/** The event with its place; what a retraction takes back is its `target`, not its own number. */
function lineOf({channel, seq, at, author, event}) {
  const target = event.type === 'retracted' ? {target: event.seq} : {};
  return {...event, ...target, key: `${channel}/${seq}`, channel, seq, at, author};
}

function evolve(state, line) {
  const change = changes[line.type];
  return change ? change(state, line) : state;
}

const turn = (name) => (state, {at}) => ({
  ...state,
  phase: {name, startedAt: state.phase.startedAt ?? at, turnedAt: at},
});

const observer = (here) => (state, {member, name, type}) => ({
  ...state,
  observers: {
    ...state.observers,
    [member]: {
      member,
      name: name ?? state.observers[member]?.name,
      here,
      dismissed: type === 'observer_dismissed',
    },
  },
});

const changes = {
  said: (state, {channel, author}) => ({...state, typing: forgetTyping(state, channel, author)}),
  remarked: (state, {channel, author}) => ({...state, typing: forgetTyping(state, channel, author)}),
  retracted: takeBack,
  asked: (state, line) => ({...state, question: line, part: line.part}),
  /** What is shown stands now; the question before is one of earlier. */
  shown: (state, line) => ({
    ...state, onScreen: line, part: line.part,
    question: state.question && {...state.question, earlier: true},
  }),
  left: (state, {channel, member}) => ({...state, typing: forgetTyping(state, channel, member)}),
  taken_down: (state) => ({...state, onScreen: null}),
  started: turn('live'),
  resumed: turn('live'),
  paused: turn('paused'),
  closed: (state, line) => ({...turn('closed')(state, line), onScreen: null, typing: {}}),
  observer_arrived: observer(true),
  observer_introduced: observer(true),
  observer_left: observer(false),
  observer_dismissed: observer(false),
};

/** The words of a retracted message leave this page altogether. */
function takeBack(state, {channel, target, author}) {
  const lines = state.lines[channel].map((line) => (
    line.seq === target ? {...line, text: '', retracted: true, retractedBy: author} : line));
  return {...state, lines: {...state.lines, [channel]: lines}};
}
