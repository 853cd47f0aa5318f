import {toldToWait} from './front/slow.js';

/**
 * What this page sent: `pending` until it is answered, then gone when its entry is here; `refused`
 * with the reason; `unsure` when an earlier page sent it and its answer is not known. `channel` is
 * where its words will appear; a command without words has none.
 */

/** @param {State} state */
export function sending(state, {command, channel, at}) {
  const others = state.outgoing.filter((o) => o.command.id !== command.id);
  return {...state, outgoing: [...others, {command, channel, at, status: 'pending'}]};
}

/**
 * Words that an earlier page of this seat left unanswered.
 *
 * @param {State} state
 */
export function kept(state, {items}) {
  return {...state, outgoing: [...items, ...state.outgoing]};
}

/** @param {State} state */
export function discarded(state, {id}) {
  return without(state, id);
}

/**
 * On disk. Its bubble goes when the entry is here, which may be before or after.
 *
 * @param {State} state
 */
export function acked(state, {id, channel, seq}) {
  const here = (state.lines[channel]?.at(-1)?.seq ?? 0) >= seq;
  if (here || !isWords(state, id)) return without(state, id);
  return with_(state, id, {status: 'landing', key: `${channel}/${seq}`});
}

/** @param {State} state */
export function refused(state, frame) {
  const {id, code, message} = frame;
  const item = state.outgoing.find((o) => o.command.id === id);
  if (!item) return state;
  const known = toldToWait(outside(state, code), frame);
  if (isWords(state, id)) return with_(known, id, {status: 'refused', code, message});
  const notice = {id, code, message, command: item.command};
  return {...without(known, id), notices: [...state.notices, notice]};
}

/**
 * What is left when all entries are forgotten: what was acknowledged was among them, and of what was
 * not answered nobody knows whether it is.
 *
 * @param {State['outgoing']} outgoing
 * @returns {State['outgoing']}
 */
export const unanswered = (outgoing) => outgoing
    .filter(({status}) => status !== 'landing')
    .map((o) => (o.status === 'landed' ? {...o, status: 'pending'} : o));

/**
 * Drops what this entry is the answer to, even if the acknowledgement is still on its way.
 *
 * @param {State} state
 * @param {Line} line
 */
export function landed(state, line) {
  if (line.author !== state.me?.member) return state.outgoing;
  const awaited = state.outgoing.find((o) => o.key === line.key)
    ?? state.outgoing.find((o) => o.status === 'pending' && becomes(o, line));
  if (!awaited) return state.outgoing;
  return awaited.key === line.key
    ? state.outgoing.filter((o) => o !== awaited)
    : state.outgoing.map((o) => (o === awaited ? {...o, status: 'landed'} : o));
}

/**
 * What is said to the group while a masked question stands becomes the end of one's answer to it.
 *
 * @param {Outgoing} item
 * @param {Line} line
 */
function becomes({command, channel}, line) {
  if (command.type === 'say' && line.type === 'answered' && line.answer.kind === 'open_answer') {
    return line.answer.texts.at(-1) === command.text;
  }
  return line.text !== undefined && command.text === line.text && channel === line.channel;
}

/**
 * What still has to be shown beside a channel's lines.
 *
 * @param {State} state
 * @param {Channel} channel
 */
export const outgoingOn = (state, channel) =>
  state.outgoing.filter((o) => o.status !== 'landed' && o.channel === channel);

/**
 * What became of a command: null while it is unanswered, `yes`, or the code of its refusal.
 *
 * @param {State} state
 * @param {string} id
 */
export function answerTo({outgoing, notices}, id) {
  if (outgoing.some((o) => o.command.id === id)) return null;
  return notices.find((n) => n.id === id)?.code ?? 'yes';
}

/**
 * Whether a command of this type is on its way.
 *
 * @param {State} state
 */
export const isUnderWay = ({outgoing}, type) => outgoing.some((o) => o.command.type === type);

/**
 * One's own words that nobody else has read, and whether that may still change.
 *
 * @param {State} state
 */
export const unrecorded = ({outgoing}) => outgoing
    .filter((o) => o.channel !== null && !['landing', 'landed'].includes(o.status))
    .map(({command, channel, status}) => ({command, channel, hopeful: status === 'pending'}));

/** @param {State} state @param {string} id */
const isWords = (state, id) =>
  state.outgoing.some((o) => o.command.id === id && o.channel !== null);

/** @param {State} state @param {string} id */
const without = (state, id) => ({
  ...state,
  outgoing: state.outgoing.filter((o) => o.command.id !== id),
});

/** @param {State} state @param {string} id */
const with_ = (state, id, fields) => ({
  ...state,
  outgoing: state.outgoing.map((o) => (o.command.id === id ? {...o, ...fields} : o)),
});

/**
 * Somebody who left in another tab learns of it by a refusal: then they stand outside again.
 *
 * @param {State} state
 * @param {string} code
 * @returns {State}
 */
function outside(state, code) {
  const me = state.people[state.me?.member];
  if (code !== 'not_joined' || !me) return state;
  return {...state, people: {...state.people, [me.member]: {...me, standing: 'left'}}};
}
