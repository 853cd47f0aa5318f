/**
 * The lines of one channel, in order. Adding one gives a new value and copies nothing: a value and
 * those that grew from it share one array, of which each sees its own length. A state that holds
 * one never changes; a room of 30,000 lines costs for each what a small one costs.
 */
export class Lines {
  #all;

  /** @param {any[]} all @param {number} length how many of them are seen */
  constructor(all = [], length = all.length) {
    this.#all = all;
    this.length = length;
  }

  /** Tells these lines, and those that grew from them, from all others: see `growing`. */
  get root() {
    return this.#all;
  }

  /** Only the longest value may go on in the common array; any other begins one of its own. */
  with(line) {
    const goesOn = this.length > 0 && this.#all.length === this.length;
    const all = goesOn ? this.#all : this.#all.slice(0, this.length);
    all.push(line);
    return new Lines(all);
  }

  /** The same with one line changed. This copies: it is for what happens seldom. */
  changed(seq, change) {
    return new Lines(this.slice().map((line) => (line.seq === seq ? change(line) : line)));
  }

  at(place) {
    const index = place < 0 ? this.length + place : place;
    return index < this.length ? this.#all[index] : undefined;
  }

  findLast(test) {
    for (let i = this.length - 1; i >= 0; i--) if (test(this.#all[i])) return this.#all[i];
    return undefined;
  }

  findLastIndex(test) {
    return this.slice().findLastIndex(test);
  }

  slice(from = 0) {
    return this.#all.slice(Math.max(0, from), this.length);
  }

  toJSON() {
    return this.slice();
  }
}

/** Where nothing has happened. */
export const NONE = new Lines();
