import {isOwn} from '../front/activities.js';
import {floor} from '../front/talk.js';
import {growing} from '../growing.js';

/** How far the discussion is, against the guide. */

/** @param {BackState} state @param {number} now */
export function elapsed(state, now) {
  const {startedAt, turnedAt, name} = state.phase;
  if (!startedAt) return 0;
  return Math.max(0, (name === 'closed' && turnedAt ? turnedAt : now - state.skew) - startedAt);
}

/**
 * Minutes behind the plan (negative: ahead). The plan gives each section a window; inside the
 * window of the section one is in, one is on time.
 *
 * @param {ModeratorUi['guide']} guide
 */
export function behind(guide, part, minutes) {
  if (!guide || part < 1) return 0;
  const lengths = guide.sections.map((section) => section.minutes ?? 0);
  const from = sum(lengths.slice(0, part - 1));
  const to = from + (lengths[part - 1] ?? 0);
  if (minutes > to) return Math.round(minutes - to);
  if (minutes < from) return -Math.round(from - minutes);
  return 0;
}

/**
 * What of the guide was used, which question stands, what is on screen, where in the guide the
 * discussion is now, and what comes next.
 *
 * @param {ModeratorUi['guide']} guide
 * @param {BackState} state
 */
export function progress(guide, state) {
  const {used, last} = put(state);
  return {
    used,
    asking: state.question && !state.question.earlier ? state.question.item : null,
    onScreen: state.onScreen?.item ?? null,
    now: itemOf(guide, last)?.id ?? null,
    next: nextItem(guide, used, last),
  };
}

const put = growing(floor, () => ({used: new Set(), last: null}), (figure, line) => {
  const item = itemPut(line);
  return item ? {used: figure.used.add(item), last: item} : figure;
});

/** @param {Line} line */
function itemPut(line) {
  if (line.type === 'asked' || line.type === 'shown') return line.item;
  return line.type === 'opened' && !isOwn(line) ? line.activity : null;
}

/** @param {ModeratorUi['guide']} guide */
const itemsOf = (guide) => (guide ? guide.sections : []).flatMap((section) => section.items);

/**
 * The item that this is, or whose probe.
 *
 * @param {ModeratorUi['guide']} guide
 * @param {string} id
 */
const itemOf = (guide, id) =>
  itemsOf(guide).find((item) => item.id === id || item.probes?.some((probe) => probe.id === id));

/**
 * The first unused item after the one used last; probes are asked when they fit, never next.
 *
 * @param {ModeratorUi['guide']} guide
 */
function nextItem(guide, used, last) {
  const items = itemsOf(guide);
  const before = itemOf(guide, last);
  return items.slice(before ? items.indexOf(before) + 1 : 0).find((i) => !used.has(i.id) && (i.question || i.show || i.activity)) ?? null;
}

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
