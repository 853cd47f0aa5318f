import {floor} from '../front/talk.js';
import {front} from '../front/side.js';
import {roomOf} from '../room.js';

const room = roomOf(front);

/** Nobody who is there, so that no aside is theirs, but let in: the floor is what they read. */
const ANYONE = {member: 'anyone', role: 'participant', name: '', standing: 'in', muted: false};

/**
 * What the page of any participant knows, from what a moderator's page knows. It reads as the
 * participant would: the entries of the floor, in their order, and who is typing there. No aside,
 * nothing of the desk and nothing from behind the mirror is so much as looked at.
 *
 * @param seen the result of the last time, or null: only what has happened since is played
 */
export function asParticipant(seen, state) {
  const lines = floor(state);
  const before = seen && goesOn(floor(seen), lines) ? seen : begun(state);
  const played = lines.slice(floor(before).length).map(entryOf).reduce(room.after, before);
  const {link, caughtUp} = state;
  return {...played, link, caughtUp, typing: {floor: state.typing.floor ?? {}}, rounds: toldOnFloor(played, state)};
}

/** What answers come to is a signal and no entry: of it, too, only what is told on the floor. */
const toldOnFloor = (played, state) => Object.fromEntries(Object.entries(played.rounds).map(([key, round]) => {
  const told = state.rounds[key]?.tally.floor;
  return [key, {...round, tally: told ? {floor: told} : {}}];
}));

/** @param {BackState} state */
const begun = ({session: {topic, parts, terms}}) => ({
  ...room.empty,
  me: ANYONE,
  session: {topic, parts, terms},
  people: {[ANYONE.member]: ANYONE},
});

/** Whether nothing was forgotten in between. */
function goesOn(before, lines) {
  const [one, other] = [before.at(-1), lines.at(before.length - 1)];
  return before.length === 0 || (one.key === other?.key && one.at === other.at && one.author === other.author);
}

/** The entry a line was made of; the words of what was taken back are gone from it already. */
function entryOf({channel, seq, at, author, target, ...event}) {
  return {type: 'entry', channel, seq, at, author, event: target ? {...event, seq: target} : event};
}
