import {t} from '../words.js';

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

  /** To be called while drawing: the messages so far, as `{name, text, mine, question}`. */
  of(messages, now) {
    if (this.#heard === null) this.#heard = messages.length;
    this.#waiting.push(...messages.slice(this.#heard).filter((m) => !m.mine));
    this.#heard = messages.length;
    if (this.#waiting.length > 0 && now - this.#spokenAt >= EVERY) {
      this.#text = summary(this.#waiting);
      this.#waiting = [];
      this.#spokenAt = now;
    }
    return this.#text;
  }
}

function summary(messages) {
  const question = messages.findLast((m) => m.question);
  if (question) return t('digest.question', {text: question.text});
  if (messages.length === 1) return t('digest.one', messages[0]);
  const names = [...new Set(messages.map((m) => m.name))];
  return t('digest.many', {n: messages.length, names: names.join(', ')});
}
