import {asParticipant} from '../../store/moderator/as-participant.js';
import {participant} from '../../views/participant/page.js';
import {Screen} from '../screen.js';

/** What only moves the picture a moderator looks at, and nothing in the session. */
const MOVES = ['fold', 'activity-fold', 'earlier', 'new-messages', 'quote']
    .flatMap((hook) => [`[data-test=${hook}]`, `[data-test=${hook}] *`]).join();

/**
 * A participant's room on the moderator's page, live: their views and their styles, drawn from what
 * they would receive. It stands in a frame that is as wide as a phone, so the styles take it for one,
 * and whatever they are named cannot touch the desk. Nothing in it can be used.
 */
export class SecondRoom {
  #app;
  /** @type {HTMLIFrameElement | null} */
  #frame = null;
  /** @type {Screen | null} */
  #screen = null;

  constructor(app) {
    this.#app = app;
    setInterval(() => this.follow(), 1000);
  }

  /**
   * Draws the room into a frame that stands in the page now.
   *
   * @param {HTMLIFrameElement} frame
   */
  async showIn(frame) {
    this.#frame = frame;
    const page = frame.contentDocument;
    if (!page) return;
    const {lang, dir} = document.documentElement;
    Object.assign(page.documentElement, {lang, dir});
    page.title = frame.title;
    const root = page.createElement('article');
    page.body.replaceChildren(root);
    const screen = new Screen({view: participant, root, state: null,
      ui: {to: 'floor', foldedRounds: {}, begun: {}, changing: null}});
    screen.act = nothingBut({show: (changes) => screen.show(changes)});
    this.#screen = screen;
    readOnly(page, () => frame.closest('dialog')?.close());
    page.head.replaceChildren(...await sheets(page));
    this.follow();
  }

  /** To be called when something happened. */
  follow() {
    const screen = this.#screen;
    if (!screen) return;
    if (!this.#frame?.isConnected) {
      this.#frame = this.#screen = null;
      return;
    }
    screen.state = asParticipant(screen.state, this.#app.state);
    screen.show({stimuli: this.#app.ui.stimuli});
  }
}

/** The verbs of a view, of which only these do anything. */
const nothingBut = (verbs) => new Proxy(verbs, {get: (own, name) => own[name] ?? (() => {})});

/** Keys that read go on reading; nothing is pressed, chosen or written. */
function readOnly(page, onEscape) {
  const stop = (event) => {
    if (event.target.closest?.(MOVES)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  for (const name of ['click', 'beforeinput', 'submit', 'paste', 'drop']) page.addEventListener(name, stop, true);
  page.addEventListener('keydown', (pressed) => {
    if (pressed.key === 'Escape') onEscape();
    if (pressed.target.matches('textarea') && pressed.key !== 'Tab') stop(pressed);
  }, true);
}

/** The stylesheets of the participant's own page, in its own order, once they are here. */
async function sheets(page) {
  const text = await (await fetch('/participant')).text();
  const links = new DOMParser().parseFromString(text, 'text/html').querySelectorAll('link[rel=stylesheet]');
  return [...links].map((link) => page.importNode(link));
}
