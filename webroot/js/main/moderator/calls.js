import {unread, unreadPrivately} from '../../store/back/reading.js';
import {waiting} from '../../store/front/people.js';
import {floor} from '../../store/front/talk.js';
import {growing} from '../../store/growing.js';

const SOUND = 'halfsilver.sound';

/** Whether a sound calls the moderator back; it does when they once turned it on. */
export const sounds = () => localStorage.getItem(SOUND) !== null;

/**
 * What calls a moderator who looks elsewhere: how many wait at the door, how many messages of the
 * panes are unread, and how many came to the room while this page was not looked at, as a number in
 * the tab's title. With the sound on, a soft note is heard when the number rises.
 */
export class Calls {
  #app;
  #title = document.title;
  /** @type {number | null} */
  #seen = null;
  #count = 0;
  /** @type {AudioContext | null} */
  #audio = null;

  constructor(app) {
    this.#app = app;
    addEventListener('focus', () => this.follow());
    addEventListener('blur', () => this.follow());
    document.addEventListener('visibilitychange', () => this.follow());
    setInterval(() => this.follow(), 1000);
  }

  turnSound(on) {
    if (on) localStorage.setItem(SOUND, 'yes');
    else localStorage.removeItem(SOUND);
    if (on) this.#sound();
  }

  follow() {
    const {state, ui} = this.#app;
    if (!state.caughtUp) return;
    const said = saidByParticipants(state);
    const seen = isLookedAt() ? said : this.#seen ?? said;
    this.#seen = seen;
    const count = waiting(state).length + unread(state, ui.seen, 'backroom')
      + unreadPrivately(state, ui.seen) + said - seen;
    const title = count > 0 ? `(${count}) ${this.#title}` : this.#title;
    if (document.title !== title) document.title = title;
    if (count > this.#count && sounds()) this.#sound();
    this.#count = count;
  }

  /** A browser lets a page be heard only after somebody has used it; then this is silent. */
  #sound() {
    if (!navigator.userActivation?.hasBeenActive) return;
    const audio = this.#audio ??= new AudioContext();
    const {currentTime: now, destination} = audio;
    const loud = audio.createGain();
    const note = audio.createOscillator();
    note.frequency.setValueAtTime(660, now);
    note.frequency.setValueAtTime(880, now + 0.12);
    loud.gain.setValueAtTime(0.0001, now);
    loud.gain.exponentialRampToValueAtTime(0.08, now + 0.02);
    loud.gain.exponentialRampToValueAtTime(0.0001, now + 0.45);
    note.connect(loud).connect(destination);
    note.start(now);
    note.stop(now + 0.5);
  }
}

const isLookedAt = () => document.visibilityState === 'visible' && document.hasFocus();

const saidByParticipants = growing(floor, () => 0, (n, {type, author}, {people}) =>
  (type === 'said' && people[author]?.role === 'participant' ? n + 1 : n));
