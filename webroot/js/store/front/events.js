import {answers, briefs, ends, endsAll, masks, movesDue, opens, passes, reveals, shares, unshares}
  from './activities.js';
import {forgetTyping} from '../signals.js';
import {callsOn, lowers, raises} from './hands.js';
import {came, held} from './people.js';
import {isUnled} from './unled.js';
import {spoke} from './slow.js';

/** What each event in front of the mirror changes, apart from being a line on its channel. */
export const events = {
  agreed: comes('waiting'),
  arrived: comes('waiting'),
  entered: comes('in'),
  left: (state, line) => stopsTyping(comes('left')(state, line), line.channel, line.member),
  removed: comes('removed'),
  muted: (state, {member}) => ({...state, people: held(state.people, member, true)}),
  unmuted: (state, {member}) => ({...state, people: held(state.people, member, false)}),
  said: (state, line) => stopsTyping(spoke(state, line), line.channel, line.author),
  said_in_role: (state, line) => stopsTyping(spoke(state, line), line.channel, line.author),
  retracted: takeBack,
  opened: opens,
  briefed: briefs,
  answered: answers,
  passed: passes,
  shared: shares,
  unshared: unshares,
  masked: masks,
  revealed: reveals,
  ended: ends,
  asked: (state, line) => ({...state, question: line, part: line.part}),
  /** What is shown stands now; the question before is one of earlier. */
  shown: (state, line) => ({
    ...state, onScreen: line, part: line.part,
    question: state.question && {...state.question, earlier: true},
  }),
  taken_down: (state) => ({...state, onScreen: null}),
  hand_raised: raises,
  hand_lowered: lowers,
  called_on: callsOn,
  slowed: (state, {seconds}) => ({...state, slow: seconds}),
  started: turns('live'),
  paused: turns('paused'),
  resumed: (state, line) => turns('live')(movesDue(state, line), line),
  closed: (state, line) => ({...turns('closed')(endsAll(state), line), onScreen: null, typing: {}}),
};

function comes(standing) {
  return (state, line) => ({...state, people: came(state.people, line, standing)});
}

/** @param {string} name */
function turns(name) {
  return (state, {type, at, author}) => ({
    ...state,
    phase: {name, startedAt: state.phase.startedAt ?? at, turnedAt: at, unled: isUnled({type, author})},
  });
}

/** @param {State} state @param {Channel} channel @param {MemberId} member */
function stopsTyping(state, channel, member) {
  return {...state, typing: forgetTyping(state, channel, member)};
}

/**
 * The words of a retracted message leave this page altogether.
 *
 * @param {State} state
 */
function takeBack(state, {channel, target, author}) {
  const lines = state.lines[channel].changed(target,
      (line) => ({...line, text: '', retracted: true, retractedBy: author}));
  return {...state, lines: {...state.lines, [channel]: lines}};
}
