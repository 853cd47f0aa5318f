import {openRound, roundOf} from '../../store/front/activities.js';
import {canAsk} from '../../store/moderator/leading.js';

/** So long can a question or a stimulus be taken back before it is before the group. */
const LASTS = 4000;

/** A computer that slept through the time puts no question to the group on waking. */
const LATE = 2000;

/**
 * What is about to be put before everybody: `ui.soon`. A question cannot be unasked nor a stimulus
 * unseen, so a few seconds go by first, in sight, with a way back.
 *
 * It `counts`; it is `held` while the focus is on its own buttons; and it `waits` for the moderator
 * when it could not go in its time, because the line was broken or the room paused, and after a
 * reload. What was sent into a line that broke before the answer came waits again, too. So it never
 * goes later than it said.
 */
export class Soon {
  #app;
  #send;
  #giveBack;
  #timer;
  /** @type {HTMLElement | null} */
  #from = null;
  /** @type {Putting | null} */
  #sent = null;

  /**
   * @param {App} app
   * @param {{send(type: string, fields: object): void, giveBack(soon: PutSoon): void}} becomes it is
   *     sent, or taken back
   */
  constructor(app, {send, giveBack}) {
    this.#app = app;
    this.#send = send;
    this.#giveBack = giveBack;
    const kept = app.keeping.soon();
    if (kept) app.ui.soon = {...kept, stands: 'waits'};
  }

  /**
   * A second one of its kind takes the place of the first. One of another kind sends the first off,
   * because a picture and the question about it are both meant.
   *
   * @param {Putting} what
   */
  put(what) {
    const {soon} = this.#app.ui;
    if (soon && placeOf(soon) !== placeOf(what)) this.now();
    if (this.#app.ui.soon) this.#giveBack(this.#app.ui.soon);
    this.#from = /** @type {HTMLElement | null} */ (document.activeElement);
    this.#app.keeping.keepSoon(what);
    this.#count(what);
  }

  /** The moderator does not want to wait. */
  now() {
    const {soon} = this.#app.ui;
    if (!soon || !canAsk(this.#app.state)) return;
    this.#end();
    this.#sent = soon;
    this.#send(soon.command, soon.fields);
  }

  takeBack() {
    const {soon} = this.#app.ui;
    if (!soon) return;
    this.#end();
    this.#giveBack(soon);
  }

  /** To be called when something happened: whether it got through, or came through after all. */
  follow() {
    const {state, ui} = this.#app;
    const sent = this.#sent;
    const lost = state.link.status !== 'live' && sent && unanswered(state, sent);
    if (lost && !ui.soon) {
      this.#app.discard(lost.command.id);
      this.#app.keeping.keepSoon(sent);
      this.#app.show({soon: {...sent, stands: 'waits'}});
    } else if (ui.soon?.stands === 'waits' && isPut(state, ui.soon)) {
      this.#end();
    }
  }

  hold() {
    const {soon} = this.#app.ui;
    if (soon?.stands !== 'counts') return;
    clearTimeout(this.#timer);
    this.#app.show({soon: {...soon, stands: 'held'}});
  }

  /** The focus left its buttons. Another window in front of this one changes nothing. */
  release() {
    const {soon} = this.#app.ui;
    if (soon?.stands === 'held' && document.hasFocus()) this.#count(soon);
  }

  #count(what) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#due(), LASTS);
    this.#app.show({soon: {...what, stands: 'counts', due: Date.now() + LASTS}});
  }

  #due() {
    const {soon} = this.#app.ui;
    if (Date.now() - soon.due < LATE && canAsk(this.#app.state)) this.now();
    else this.#app.show({soon: {...soon, stands: 'waits'}});
  }

  /** The focus goes back to where it was when all this began. */
  #end() {
    const focused = document.activeElement?.closest('.soon');
    clearTimeout(this.#timer);
    this.#app.keeping.keepSoon(null);
    this.#app.show({soon: null});
    if (!focused) return;
    this.#app.drawNow();
    (this.#from?.isConnected ? this.#from : this.#app.root.querySelector('.talk-scroll'))?.focus();
  }
}

/** @param {BackState} state */
const unanswered = ({outgoing}, {command, fields}) => outgoing.find(({command: sent, status}) =>
  status === 'pending' && sent.type === command
    && Object.entries(fields).every(([name, value]) => sent[name] === value));

/**
 * Whether it stands before the group.
 *
 * @param {BackState} state
 */
function isPut(state, {command, fields}) {
  return PUT[command](state, fields);
}

/** @type {Record<string, (state: BackState, fields: PutSoon['fields']) => boolean>} */
const PUT = {
  ask: ({question}, {item}) => !!question && !question.earlier && question.item === item,
  ask_own: ({question}, {text}) => !!question && !question.earlier && question.text === text,
  show: ({onScreen}, {item}) => onScreen?.item === item,
  open_activity: (state, {item}) => openRound(state)?.activity === item,
  mask: (state, of) => named(state, of)?.masking === of.masking,
  reveal: (state, of) => named(state, of)?.revealed ?? false,
  end_activity: (state, of) => named(state, of)?.ended ?? false,
};

/** @param {BackState} state @param {PutSoon['fields']} fields */
const named = (state, {activity = '', round = 0}) => roundOf(state, {activity, round});

/** What takes the place of what: questions and activities do so of each other. */
const placeOf = ({command}) => (command.startsWith('ask') || command === 'open_activity' ? 'put' : command);
