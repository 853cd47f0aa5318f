import {render} from 'lit/html.js';
import {keepFocus} from './focus.js';

/**
 * One room on a page: its state, drawn by a view into an element of its own. `ui` holds what only
 * this screen knows (open dialogs, drafts, tabs), and `part` what a view keeps from one drawing to
 * the next. Nothing of it is shared, so that two rooms can stand on one page.
 */
export class Screen {
  #scheduled = false;
  #parts = new Map();

  /** @param {{view: (v: any) => unknown, root: HTMLElement, state: any, ui: object}} parts */
  constructor({view, root, state, ui}) {
    this.view = view;
    this.root = root;
    this.state = state;
    /** @type {any} */
    this.ui = {drafts: {}, replies: {}, stimuli: {}, dialog: null, ...ui};
    /** @type {any} */
    this.act = {};
    root.toggleAttribute('data-screen', true);
  }

  /** Changes what only this screen knows. */
  show(changes) {
    this.ui = {...this.ui, ...changes};
    this.draw();
  }

  draw() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => this.drawNow());
  }

  /** At once, because the cursor goes to what is drawn, and the next key is on its way already. */
  drawNow() {
    this.#scheduled = false;
    const {state, ui, act, root} = this;
    const part = (name, make) => this.#part(name, make);
    keepFocus(root, () => render(this.view({state, ui, act, root, part, now: Date.now()}), root));
  }

  /** What views keep from one drawing to the next is of no use any more. */
  forgetParts() {
    this.#parts.clear();
  }

  /** What a view made on its first drawing, under a name of the view's. */
  #part(name, make) {
    if (!this.#parts.has(name)) this.#parts.set(name, make());
    return this.#parts.get(name);
  }
}
