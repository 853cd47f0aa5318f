import {Api} from '../api.js';
import {Connection} from '../connection.js';
import {Keeping} from '../keeping.js';
import {newId} from '../ids.js';
import {Screen} from './screen.js';
import {Wanted} from './wanted.js';
import {roomOf} from '../store/room.js';

const OLD = 120_000;

/**
 * The room that a page is for: frames go into the store, its state goes down into the view, and verbs
 * come back up and become commands.
 */
export class App extends Screen {
  /** @type {string | null | undefined} the id of the command by which this page's person goes */
  leaving;
  /** @type {string | null | undefined} the id of the command by which they come in */
  joining;
  /** @type {boolean | undefined} whether this page has taken their place for them */
  asked;
  /** @type {string | null | undefined} the key of the private word that this page has told of */
  heard;

  /**
   * @param {object} parts
   * @param {import('../session.js').Session} parts.session
   * @param {Side[]} parts.sides of the mirror, those that this page is told of
   * @param {(v: any) => unknown} parts.view
   * @param {object} [parts.ui]
   * @param {(app: App) => void} [parts.follow]
   * @param {((state: any) => unknown)[]} [parts.figures] what is worked out while history comes, so
   *     that the first drawing need not wait
   */
  constructor({session, sides, view, ui = {}, follow = () => {}, figures = []}) {
    const room = roomOf(...sides);
    super({view, ui, root: document.getElementById('app'),
      state: {...room.empty, me: session.you, session: session.session}});
    this.room = room;
    this.follow = follow;
    this.figures = figures;
    this.api = new Api(session);
    this.wanted = new Wanted();
    this.keeping = new Keeping(session.you.member);
    this.ui.replies = this.keeping.replies();
    this.connection = new Connection({
      address: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/socket`,
      session,
      hand: (frame) => this.take({...frame, heardAt: Date.now()}),
    });
  }

  start() {
    this.#restore();
    this.connection.open();
    addEventListener('online', () => this.connection.networkIsBack());
    addEventListener('offline', () => this.connection.networkIsGone());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.connection.nudge();
    });
    // For the clocks; what is still coming is drawn once, when it is here.
    setInterval(() => this.state.caughtUp && this.draw(), 1000);
    this.draw();
  }

  /**
   * A frame, the server's or our own, goes into the store. History is drawn once, when all of it is
   * here.
   */
  take(frame) {
    if (frame.type === 'forget') this.#beginAnew();
    if (frame.type === 'welcome' && this.keeping.isOtherHistory(frame.epoch)) this.ui = {...this.ui, seen: {}, replies: {}};
    const before = this.state;
    this.state = this.room.after(before, frame);
    if (before.outgoing !== this.state.outgoing) this.#keepWords(before.outgoing);
    if (frame.type === 'entry' && !this.state.caughtUp) return this.figures.forEach((of) => of(this.state));
    if (frame.type === 'live') this.wanted.again();
    this.#fetchStimulus();
    this.follow(this);
    this.draw();
  }

  /** Asks for something, and gives the id under which it will be answered. */
  command(type, fields = {}) {
    const id = newId();
    this.send({type, id, ...fields});
    return id;
  }

  send(command) {
    const channel = this.room.channelOf(command, this.state.me.member);
    this.take({type: 'sending', command, channel, at: Date.now()});
    this.connection.send(command);
  }

  discard(id) {
    this.connection.giveUp(id);
    this.take({type: 'discarded', id});
  }

  /** What the page knows of entries goes; what its person wrote and has not sent stays. */
  #beginAnew() {
    this.forgetParts();
    this.asked = false;
    this.heard = undefined;
  }

  /** Keeps the words that are new, and lets go of those that were answered or discarded. */
  #keepWords(before) {
    const {outgoing} = this.state;
    const isHere = ({command}) => outgoing.some((o) => o.command.id === command.id);
    this.keeping.keepUnanswered(
        outgoing.filter((o) => o.channel !== null && !before.includes(o)),
        before.filter((o) => !isHere(o)).map((o) => o.command.id));
  }

  /**
   * Words an earlier page left unanswered. What is recent goes out again by itself, under its own
   * id; what is old waits for its author, who may no longer mean it.
   */
  #restore() {
    const fresh = (item) => item.status === 'pending' && Date.now() - item.at < OLD;
    const items = this.keeping.unanswered().map((item) => ({
      ...item,
      channel: this.room.channelOf(item.command, this.state.me.member),
      status: fresh(item) ? 'pending' : item.status === 'refused' ? 'refused' : 'unsure',
    }));
    if (items.length === 0) return;
    this.take({type: 'kept', items});
    items.filter(fresh).forEach((item) => this.connection.send(item.command));
  }

  #fetchStimulus() {
    const stimulus = this.state.onScreen?.stimulus;
    if (stimulus && stimulus.kind !== 'text') this.fetchStimulus(stimulus.id);
  }

  /** Gets a stimulus's bytes; until they are here its address is unknown, while that fails `''`. */
  fetchStimulus(id) {
    const found = (url) => this.show({stimuli: {...this.ui.stimuli, [id]: url}});
    this.wanted.want(`stimulus ${id}`, {
      get: () => this.api.stimulus(id), here: found, failed: () => found(''),
    });
  }
}
