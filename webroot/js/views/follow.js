/**
 * Keeps the end of a talk in sight for whoever is reading the end, and never pulls anybody away who
 * scrolled back: they get a count of what is new instead. One follower per scrolling element.
 */
const NEAR = 48;

export class Follower {
  #element;
  #resize;
  #top = 0;
  #height = 0;
  #seen = 0;
  #count = 0;
  #leaves = false;
  atEnd = true;

  constructor(onChange) {
    this.onChange = onChange;
    this.ref = (element) => this.#attach(element);
  }

  get unseen() {
    return this.atEnd ? 0 : this.#count - this.#seen;
  }

  /** To be called while drawing: how many messages there are now. */
  count(messages) {
    this.#count = messages;
    if (this.atEnd) {
      this.#seen = messages;
      queueMicrotask(() => this.#toEnd());
    }
    return this.unseen;
  }

  goToEnd() {
    this.atEnd = true;
    this.#seen = this.#count;
    this.#toEnd();
    this.onChange();
  }

  /** For somebody who goes back to something that has to be drawn first; `arrived` ends it. */
  leaveEnd() {
    this.#leaves = true;
    this.atEnd = false;
    this.#seen = this.#count;
  }

  arrived() {
    this.#leaves = false;
    this.#top = this.#element?.scrollTop ?? 0;
  }

  /** Keeps in sight what is in sight while something is added above it. */
  holdPlace() {
    const element = this.#element;
    const below = element.scrollHeight - element.scrollTop;
    requestAnimationFrame(() => requestAnimationFrame(() => {
      element.scrollTop = element.scrollHeight - below;
    }));
  }

  #attach(element) {
    this.#resize?.disconnect();
    this.#element = element;
    if (!element) return;
    element.addEventListener('scroll', () => this.#scrolled(), {passive: true});
    this.#height = element.clientHeight;
    this.#resize = new ResizeObserver(() => this.#resized());
    this.#resize.observe(element);
    if (element.firstElementChild) this.#resize.observe(element.firstElementChild);
    this.#toEnd();
  }

  /** What is being read stays where it is on the screen when room above it is taken or given back. */
  #resized() {
    const {clientHeight} = this.#element;
    if (this.atEnd) this.#toEnd();
    else this.#element.scrollTop -= clientHeight - this.#height;
    this.#height = clientHeight;
  }

  /** Only going up is leaving the end: a picture that loads above must not look like it. */
  #scrolled() {
    if (this.#leaves) return;
    const {scrollTop, scrollHeight, clientHeight} = this.#element;
    const near = scrollHeight - scrollTop - clientHeight < NEAR;
    const atEnd = near || (this.atEnd && scrollTop >= this.#top);
    this.#top = scrollTop;
    if (atEnd === this.atEnd) return;
    this.atEnd = atEnd;
    if (atEnd) this.#seen = this.#count;
    this.onChange();
  }

  #toEnd() {
    if (!this.#element) return;
    this.#element.scrollTop = this.#element.scrollHeight;
    this.#top = this.#element.scrollTop;
  }
}
