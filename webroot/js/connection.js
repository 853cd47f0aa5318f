import {SUBPROTOCOL, afterClose} from './protocol.js';
import {delayBefore} from './connection/backoff.js';
import {CLOCK} from './connection/clock.js';
import {Heartbeat} from './connection/heartbeat.js';
import {Unanswered} from './connection/unanswered.js';

const WAIT = 10_000;
const SOON = 2000;

/** What the door says of a link that will not be good again. */
const OVER = ['link_unknown', 'link_revoked', 'link_replaced'];

/**
 * Keeps one page connected to its room. It holds one number per channel, asks for what comes after
 * it, and hands on every entry once and in order. Besides the server's frames it hands on frames of
 * its own: `link` (how the connection stands) and `forget` (start again from nothing).
 */
export class Connection {
  #have = {};
  /** @type {string | undefined} the history in which those numbers are */
  #epoch;
  /** @type {WebSocket | null} */
  #socket = null;
  #live = false;
  #attempt = 0;
  #renewed = false;
  #timer;
  #unanswered = new Unanswered();
  #dial;
  #clock;
  #chance;
  #heart;

  /**
   * @param {object} parts
   * @param {string} parts.address
   * @param {{token(): Promise<string>, renew(): Promise<void>}} parts.session
   * @param {(frame: Frame) => void} parts.hand
   * @param {(address: string, protocol: string) => WebSocket} [parts.dial]
   * @param {import('./connection/clock.js').Clock} [parts.clock]
   * @param {() => number} [parts.chance] from 0 to 1
   */
  constructor({address, session, hand, dial = (to, by) => new WebSocket(to, by), clock = CLOCK,
    chance = Math.random}) {
    this.address = address;
    this.session = session;
    this.hand = hand;
    this.away = false;
    /** @type {number | undefined} milliseconds, if the server named them */
    this.comeBackAfter = undefined;
    this.#dial = dial;
    this.#clock = clock;
    this.#chance = chance;
    this.#heart = new Heartbeat(() => this.#write({type: 'ping'}), () => this.#drop(), clock);
  }

  async open() {
    this.#clock.clearTimeout(this.#timer);
    this.away = false;
    let token;
    try {
      token = await this.session.token();
    } catch (why) {
      return this.#notLetIn(why);
    }
    if (this.#socket) return;
    const socket = this.#dial(this.address, SUBPROTOCOL);
    this.#socket = socket;
    socket.onopen = () => this.#write({type: 'hello', token, epoch: this.#epoch, have: this.#have});
    socket.onmessage = (message) => this.#receive(JSON.parse(message.data));
    socket.onclose = (closed) => this.#socket === socket && this.#closed(closed.code);
    this.#heart.start();
  }

  /** Sends a command now or as soon as the room is reached, until it is answered. */
  send(command) {
    this.#unanswered.add(command);
    if (this.#live) this.#write(command);
  }

  /** Says something that may get lost. */
  signal(frame) {
    if (this.#live) this.#write(frame);
  }

  giveUp(id) {
    this.#unanswered.drop(id);
  }

  /** The page is looked at again: find out now how it stands, not at the next beat. */
  nudge() {
    if (this.away) return;
    if (this.#live) this.#heart.check(SOON);
    else if (!this.#socket) this.#anew();
  }

  /** Nothing gets through any more, so nobody need wait for a silence to be told. */
  networkIsGone() {
    if (!this.away) this.#drop();
  }

  /** What was begun on the old network, a socket or a wait, comes to nothing: begin anew. */
  networkIsBack() {
    if (this.away) return;
    if (this.#live) this.#heart.check(SOON);
    else this.#anew();
  }

  close() {
    this.away = true;
    this.#clock.clearTimeout(this.#timer);
    this.#socket?.close(1000);
  }

  #receive(frame) {
    this.#heart.heard();
    switch (frame.type) {
      case 'pong':
        return;
      case 'welcome':
        this.#follows(frame.epoch);
        break;
      case 'entry':
        if (!this.#isNext(frame)) return;
        break;
      case 'live':
        this.#live = true;
        this.#attempt = 0;
        this.#renewed = false;
        this.#unanswered.all().forEach((command) => this.#write(command));
        break;
      case 'ack':
        this.#unanswered.drop(frame.id);
        break;
      case 'refused':
        if (this.#triesAgain(frame)) return;
        break;
      case 'reconnect':
        this.comeBackAfter = frame.after;
        return;
    }
    this.hand(frame);
  }

  /** A server that goes on from a backup tells another history: of the one before nothing is kept. */
  #follows(epoch) {
    if (this.#epoch !== undefined && this.#epoch !== epoch) this.#forget();
    this.#epoch = epoch;
  }

  #forget() {
    this.#have = {};
    this.hand({type: 'forget'});
  }

  #isNext({channel, seq}) {
    const have = this.#have[channel] ?? 0;
    if (seq > have + 1) this.#drop();
    if (seq !== have + 1) return false;
    this.#have[channel] = seq;
    return true;
  }

  #triesAgain(refused) {
    const command = this.#unanswered.again(refused);
    if (!command) {
      this.#unanswered.drop(refused.id);
      return false;
    }
    this.#clock.setTimeout(() => this.#live && this.#write(command), refused.retryAfter);
    return true;
  }

  #closed(code) {
    const wasLive = this.#live;
    this.#socket = null;
    this.#live = false;
    this.#heart.stop();
    if (this.away) return;
    const next = afterClose(code);
    if (next !== 'renew') this.#renewed = false;
    switch (next) {
      case 'done':
      case 'away':
        return this.#stayAway(code);
      case 'renew':
        return this.#renewOnce(code);
      case 'forget':
        this.#forget();
        return this.#later(this.#delay());
      case 'wait':
        return this.#later(WAIT + this.#delay());
      case 'shorten':
        if (wasLive) this.#refuseLongest();
        return this.#later(this.#delay());
      case 'back': {
        const after = this.comeBackAfter;
        this.comeBackAfter = undefined;
        return this.#later(after ?? this.#delay());
      }
    }
  }

  /** A token that has just been renewed and is not good either will not get better. */
  async #renewOnce(code) {
    if (this.#renewed) return this.#stayAway(code);
    this.hand({type: 'link', status: 'offline'});
    try {
      await this.session.renew();
    } catch (why) {
      return this.#notLetIn(why);
    }
    this.#renewed = true;
    this.#later(0);
  }

  /**
   * A link that is no longer good ends it. Whatever else keeps us out may pass.
   *
   * @param {any} why
   */
  #notLetIn(why) {
    if (OVER.includes(why.code)) return this.#stayAway(4403, why.code);
    this.#later(this.#delay());
  }

  /** Sent again, what was too big would end every connection: it is refused here instead. */
  #refuseLongest() {
    const command = this.#unanswered.longest();
    if (!command) return;
    this.#unanswered.drop(command.id);
    this.hand({type: 'refused', id: command.id, code: 'too_big', message: ''});
  }

  #delay() {
    return delayBefore(++this.#attempt, this.#chance());
  }

  #later(after) {
    this.hand({type: 'link', status: 'offline', after});
    this.#clock.clearTimeout(this.#timer);
    this.#timer = this.#clock.setTimeout(() => this.open(), after);
  }

  /** @param {number} code @param {string} [why] what the door said */
  #stayAway(code, why) {
    this.away = true;
    this.hand({type: 'link', status: 'away', code, why});
  }

  #drop() {
    if (this.#letGo()) this.#closed(1006);
  }

  #anew() {
    this.#letGo();
    this.#attempt = 0;
    this.open();
  }

  /** Ends the socket without waiting for an answer, and says whether there was one. */
  #letGo() {
    const socket = this.#socket;
    if (!socket) return false;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close(4000);
    this.#socket = null;
    return true;
  }

  #write(frame) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }
}
