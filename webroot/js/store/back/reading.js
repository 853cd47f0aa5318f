import {growing} from '../growing.js';
import {NONE} from '../lines.js';
import {outgoingOn} from '../outgoing.js';

/**
 * What has come on a channel since this page's person last read it. Own words are news only when
 * they were turned back: they wait for their author, who may be looking elsewhere.
 *
 * @param {BackState} state
 * @param {Channel} channel
 */
export function unread(state, seen, channel) {
  const counts = spoken(state, channel);
  const news = counts.at(-1) - counts[Math.min(seen[channel] ?? 0, counts.length - 1)];
  return news + outgoingOn(state, channel).filter(isTurnedBack).length;
}

/** How many messages others have written up to each line of a channel, from none on. */
const spoken = growing(
    (state, channel) => state.lines[channel] ?? NONE,
    () => [0],
    (counts, {author, type}, {me}) => {
      const isNews = author !== me?.member && (type === 'said' || type === 'remarked');
      counts.push(counts.at(-1) + (isNews ? 1 : 0));
      return counts;
    });

/**
 * The same over all private threads, counting of what was said only what participants wrote.
 *
 * @param {BackState} state
 */
export function unreadPrivately(state, seen) {
  return threads(state).reduce((n, {channel}) => n + unread(state, seen, channel), 0);
}

/**
 * The private threads in which something was said, or was meant to be, the latest first.
 *
 * @param {BackState} state
 */
export function threads(state) {
  const told = state.outgoing.filter((o) => o.command.type === 'tell');
  const all = new Set([...Object.keys(state.lines).filter((channel) => channel.startsWith('aside/')),
    ...told.map((o) => `aside/${o.command.to}`)]);
  return [...all]
      .map((channel) => ({
        channel,
        member: channel.slice('aside/'.length),
        last: state.lines[channel]?.findLast((line) => line.type === 'said') ?? lastTold(state, channel),
      }))
      .filter((thread) => thread.last)
      .sort((a, b) => b.last.at - a.last.at);
}

/** @param {BackState} state @param {Channel} channel */
function lastTold(state, channel) {
  const told = outgoingOn(state, channel).at(-1);
  return told && {author: state.me?.member, text: told.command.text, at: told.at};
}

const isTurnedBack = ({status}) => status === 'refused' || status === 'unsure';

/**
 * The number of the last entry of a channel.
 *
 * @param {BackState} state
 * @param {Channel} channel
 */
export const lastSeq = (state, channel) => state.lines[channel]?.at(-1)?.seq ?? 0;
