import {nameOf} from '../store/front/people.js';
import {original} from '../store/replies.js';
import {isSaid} from '../store/front/talk.js';
import {list, t} from '../words.js';
import {called, inReply} from './quote.js';
import {sentenceOf} from './told.js';

/**
 * What a screen reader hears of a fast talk: at most one sentence every few seconds. A log that read
 * out every message would never stop talking in a group of eight.
 */
const EVERY = 5000;

/** So many letters say which message is replied to, and the reply itself is not long in coming. */
const REMINDER = 60;

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
  if (isSaid(line)) return said(/** @type {any} */ (line), state);
  const sentence = sentenceOf(line);
  return sentence === undefined ? null : {sentence};
}

/**
 * A private word is told in full: it wants another answer than the rest.
 *
 * @param {LineOf<'said'>} line
 * @param {State} state
 */
function said(line, state) {
  const mine = line.author === state.me.member;
  const name = heardAs(state, line.author);
  const text = withQuote(line, state);
  return line.channel === 'floor' ? {name, text, mine}
    : {sentence: t('digest.privately', {name, text}), mine};
}

/** @param {LineOf<'said'>} line @param {State} state */
function withQuote(line, state) {
  const to = original(state, line);
  return to ? `${inReply(to, called(to, state, heardAs), REMINDER)} ${line.text}` : line.text;
}

/** @type {NameOf} */
const heardAs = (state, member) => nameOf(state, member) || t('common.moderator');
