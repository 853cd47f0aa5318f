import {memo} from '../memo.js';
import {floor} from '../front/talk.js';

/**
 * Share of voice: each participant's part of all words that participants said to the group. Words,
 * not messages, because fast typists send many short ones.
 */
export const voices = memo(share, floor, (state) => state.people);

function share(state) {
  const words = {};
  let all = 0;
  for (const line of floor(state)) {
    if (line.type !== 'said' || state.people[line.author]?.role !== 'participant') continue;
    const n = countWords(line.text);
    words[line.author] = (words[line.author] ?? 0) + n;
    all += n;
  }
  return Object.fromEntries(
      Object.entries(words).map(([who, n]) => [who, {words: n, share: all ? n / all : 0}]));
}

export const countWords = (text) => text.trim().split(/\s+/u).filter(Boolean).length;

/** So many words each say something about who speaks much. */
const ENOUGH = 10;

/**
 * How somebody's share stands against a fair one, which is the same for everybody in the room:
 * `much` from twice as much on, `little` below half, and nothing while little has been said.
 */
export function balance(voices, member, people) {
  const words = Object.values(voices).reduce((n, voice) => n + voice.words, 0);
  if (people < 2 || words < ENOUGH * people) return null;
  const times = (voices[member]?.share ?? 0) * people;
  return times >= 2 ? 'much' : times < 0.5 ? 'little' : null;
}
