import {memo} from './memo.js';
import {floor} from './talk.js';

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
