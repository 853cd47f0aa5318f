import {floor} from '../front/talk.js';
import {growing} from '../growing.js';

/**
 * Share of voice: each participant's part of all words that participants said to the group. Words,
 * not messages, because fast typists send many short ones.
 *
 * @param {BackState} state
 */
export function voices(state) {
  const {words, all} = counted(state);
  return Object.fromEntries(
      [...words].map(([who, n]) => [who, {words: n, share: all ? n / all : 0}]));
}

const counted = growing(floor, () => ({participants: new Set(), words: new Map(), all: 0}), (figure, line) => {
  const {participants, words} = figure;
  if (line.type === 'entered' && line.role === 'participant') participants.add(line.member);
  if (line.type !== 'said' || !participants.has(line.author)) return figure;
  const n = countWords(line.text);
  words.set(line.author, (words.get(line.author) ?? 0) + n);
  return {...figure, all: figure.all + n};
});

/** @param {string} text */
export const countWords = (text) => text.trim().split(/\s+/u).filter(Boolean).length;

/** So many words each say something about who speaks much. */
const ENOUGH = 10;

/**
 * How somebody's share stands against a fair one, which is the same for everybody in the room:
 * `much` from twice as much on, `little` below half, and nothing while little has been said.
 *
 * @param {MemberId} member
 */
export function balance(voices, member, people) {
  const words = Object.values(voices).reduce((n, voice) => n + voice.words, 0);
  if (people < 2 || words < ENOUGH * people) return null;
  const times = (voices[member]?.share ?? 0) * people;
  return times >= 2 ? 'much' : times < 0.5 ? 'little' : null;
}
