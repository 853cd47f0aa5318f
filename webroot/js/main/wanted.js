import {delayBefore} from '../connection/backoff.js';

const TRIES = 6;

/**
 * What a page needs over HTTP. What fails is asked for again after a while, a few times, and at once
 * when the room is reached again: a hole in the line leaves none in the page.
 */
export class Wanted {
  #things = new Map();

  /** Gets something once. `here` is told when it came, `failed` whenever an attempt came to nothing. */
  want(name, {get, here, failed = () => {}}) {
    if (this.#things.has(name)) return;
    const thing = {get, here, failed, tries: 0, busy: false, timer: undefined};
    this.#things.set(name, thing);
    this.#try(thing);
  }

  /** The room is reached again: what is still missing may be had now. */
  again() {
    for (const thing of this.#things.values()) {
      if (thing.tries === 0 || thing.busy) continue;
      thing.tries = 0;
      this.#try(thing);
    }
  }

  async #try(thing) {
    clearTimeout(thing.timer);
    thing.busy = true;
    try {
      const found = await thing.get();
      thing.tries = 0;
      thing.here(found);
    } catch {
      thing.failed();
      if (++thing.tries >= TRIES) return;
      thing.timer = setTimeout(() => this.#try(thing), delayBefore(thing.tries));
    } finally {
      thing.busy = false;
    }
  }
}
