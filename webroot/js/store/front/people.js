import {initials} from './initials.js';
import {aside} from './talk.js';

/**
 * Who came, and where they stand: `waiting`, `in`, `left` or `removed`. What is known of one person
 * comes on several channels in no fixed order (the floor, the desk, their aside), so the latest
 * time wins, and at equal times the later step of the way in and out.
 */
const HUES = 12;

const RANK = {waiting: 0, in: 1, left: 2, removed: 3};

/**
 * Everybody after one step of somebody's way in or out.
 *
 * @param {State['people']} people
 * @param {Line} line
 */
export function came(people, line, standing) {
  const id = line.member ?? line.author;
  const person = people[id];
  const changed = {
    role: line.role ?? person?.role ?? 'participant',
    ...(line.name && {name: line.name}),
    ...(line.type === 'entered' && person?.hue === undefined && {hue: nextHue(people, line)}),
  };
  return named(change(people, id, isNews(person, line.at, standing)
    ? {...changed, standing, since: line.at}
    : changed));
}

/**
 * Everybody after somebody was held back, or is so no more.
 *
 * @param {State['people']} people
 * @param {MemberId} member
 */
export const held = (people, member, muted) => change(people, member, {muted});

/**
 * Who is in the room is told apart by their initials.
 *
 * @param {State['people']} people
 */
function named(people) {
  const group = Object.values(people).filter((p) => p.hue !== undefined);
  const letters = initials(group.map((p) => p.name));
  return Object.fromEntries(Object.entries(people).map(([id, p]) =>
    [id, p.hue === undefined || p.initials === letters.get(p.name) ? p
      : {...p, initials: letters.get(p.name)}]));
}

/** @param {State['people']} people @param {string} id */
function change(people, id, fields) {
  const person = people[id] ?? {member: id, role: 'participant', name: '', muted: false};
  return {...people, [id]: {...person, ...fields}};
}

/** @param {number} at */
function isNews(person, at, standing) {
  if (person?.since === undefined || at > person.since) return true;
  return at === person.since && RANK[standing] >= RANK[person.standing];
}

/**
 * Colours are dealt in the order of entering, which is the same for every reader of the floor.
 *
 * @param {State['people']} people
 */
function nextHue(people, {role}) {
  if (role !== 'participant') return undefined;
  return Object.values(people).filter((p) => p.hue !== undefined).length % HUES;
}

/**
 * Where this page's own person stands: `outside` before anything is known of them.
 *
 * @param {State} state
 */
export const standing = (state) => state.people[state.me?.member]?.standing ?? 'outside';

/**
 * What this page's own person agreed to last, and under which name, if they have been here.
 *
 * @param {State} state
 */
export const agreedBefore = (state) =>
  aside(state, state.me?.member).findLast((line) => line.type === 'agreed');

/**
 * Whether they have been here, and what they agreed to is what they would agree to now.
 *
 * @param {State} state
 */
export const needsNoForm = (state) =>
  agreedBefore(state)?.terms === state.session?.terms.version;

/** @param {State} state */
export const inRoom = (state) =>
  Object.values(state.people).filter((p) => p.role === 'participant' && p.standing === 'in');

/**
 * Who waits to be let in, the longest first.
 *
 * @param {State} state
 */
export const waiting = (state) => Object.values(state.people)
    .filter((p) => p.standing === 'waiting')
    .sort((one, other) => one.since - other.since);

/**
 * The name under which a line's author is known here; the moderator's may be unknown outside.
 *
 * @param {State} state
 * @param {MemberId} member
 */
export function nameOf(state, member) {
  return state.people[member]?.name
    || (state.me?.member === member ? state.me.name : '');
}
