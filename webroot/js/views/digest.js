import {nameOf} from '../store/front/people.js';
import {list, t} from '../words.js';
import {sentenceOf} from './told.js';

/**
 * What a screen reader hears of a fast talk: at most one sentence every few seconds. A log that read
 * out every message would never stop talking in a group of eight.
 */
const EVERY = 5000;

export class Digest {
  #heard = null;
  #waiting = [];
  #spokenAt = 0;
  #text = '';

  /** To be called while drawing, with all lines so far: what to tell now. */
  of(lines, state, now) {
    this.#heard ??= lines.length;
    const news = lines.slice(this.#heard).map((line) => telling(line, state));
    this.#waiting.push(...news.filter((n) => n && !n.mine));
    this.#heard = lines.length;
    if (this.#waiting.length > 0 && now - this.#spokenAt >= EVERY) {
      this.#text = summary(this.#waiting);
      this.#waiting = [];
      this.#spokenAt = now;
    }
    return this.#text;
  }
}

function summary(messages) {
  const own = messages.filter((m) => m.sentence);
  if (own.length > 0) return own.map((m) => m.sentence).join(' ');
  if (messages.length === 1) return t('digest.one', messages[0]);
  const names = [...new Set(messages.map((m) => m.name))];
  return t('digest.many', {n: messages.length, names: list(names)});
}

/**
 * What of a line is worth telling: a message, or a sentence of its own, which goes first.
 *
 * @param {Line} line
 * @param {State} state
 */
function telling(line, state) {
  if (line.type === 'said') return said(line, state);
  const sentence = sentenceOf(line);
  return sentence === undefined ? null : {sentence};
}

/**
 * A private word is told in full: it wants another answer than the rest.
 *
 * @param {LineOf<'said'>} line
 * @param {State} state
 */
function said({author, channel, text}, state) {
  const mine = author === state.me.member;
  const name = nameOf(state, author) || t('common.moderator');
  return channel === 'floor' ? {name, text, mine}
    : {sentence: t('digest.privately', {name, text}), mine};
}
