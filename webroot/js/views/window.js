import {html} from 'lit/html.js';
import {t} from '../words.js';
import {Follower} from './follow.js';

/**
 * What a talk keeps from one drawing to the next: where its reader is, and how much is drawn.
 *
 * @param {CommonAct} act
 */
export function scrolling(act) {
  const follower = new Follower(() => act.show({}));
  return {follower, view: new Window(follower)};
}

/**
 * How much of a long talk is drawn. A phone that has to hold every message of two hours at once
 * grows slow; what is further back is one press away. It only ever shortens for those at the end.
 */
const AT_FIRST = 60;
const MOST = 400;
const AROUND = 20;

class Window {
  #from = 0;

  constructor(follower) {
    this.follower = follower;
  }

  /** From which of so many lines on to draw. */
  from(lines) {
    const tooMany = this.follower.atEnd && lines - this.#from > MOST;
    if (tooMany || this.#from > lines) this.#from = Math.max(0, lines - AT_FIRST);
    return this.#from;
  }

  /** The way to what is further back, where there is any. */
  button() {
    if (this.#from === 0) return null;
    return html`<button type="button" class="earlier" data-test="earlier"
        @click=${() => this.#earlier()}>${t('room.earlier')}</button>`;
  }

  /** Draws the line at `index` too; the page has gone there when it calls `arrived`. */
  reach(index) {
    if (index >= this.#from) return;
    this.follower.leaveEnd();
    this.#from = Math.max(0, index - AROUND);
    this.follower.onChange();
  }

  arrived() {
    this.follower.arrived();
  }

  #earlier() {
    this.follower.holdPlace();
    this.#from = Math.max(0, this.#from - AT_FIRST);
    this.follower.onChange();
  }
}
