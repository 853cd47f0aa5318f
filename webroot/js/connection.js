import {SUBPROTOCOL, afterClose} from './protocol.js';
import {delayBefore} from './connection/backoff.js';
import {Heartbeat} from './connection/heartbeat.js';
import {Unanswered} from './connection/unanswered.js';

const WAIT = 10_000;

/**
 * Keeps one page connected to its room. It holds one number per channel, asks for what comes after
 * it, and hands on every entry once and in order. Besides the server's frames it hands on frames of
 * its own: `link` (how the connection stands) and `forget` (start again from nothing).
 */
export class Connection {
  #have = {};
  #socket = null;
  #live = false;
  #attempt = 0;
  #renewed = false;
  #timer;
  #unanswered = new Unanswered();
  #heart = new Heartbeat(() => this.#write({type: 'ping'}), () => this.#drop());

  /** @param {{address: string, session: {token(), renew()}, hand(frame): void}} parts */
  constructor({address, session, hand}) {
    this.address = address;
    this.session = session;
    this.hand = hand;
    this.away = false;
  }

  async open() {
    clearTimeout(this.#timer);
    this.away = false;
    let token;
    try {
      token = await this.session.token();
    } catch (why) {
      if (['link_unknown', 'link_revoked'].includes(why.code)) return this.#stayAway(4403);
      return this.#later(delayBefore(++this.#attempt));
    }
    if (this.#socket) return;
    const socket = new WebSocket(this.address, SUBPROTOCOL);
    this.#socket = socket;
    socket.onopen = () => this.#write({type: 'hello', token, have: this.#have});
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

  /** The network came back or the page is looked at again: find out now, not at the next beat. */
  nudge() {
    if (this.away) return;
    if (this.#socket) this.#heart.check();
    else this.open();
  }

  close() {
    this.away = true;
    clearTimeout(this.#timer);
    this.#socket?.close(1000);
  }

  #receive(frame) {
    this.#heart.heard();
    switch (frame.type) {
      case 'pong':
        return;
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
    setTimeout(() => this.#live && this.#write(command), refused.retryAfter);
    return true;
  }

  #closed(code) {
    this.#socket = null;
    this.#live = false;
    this.#heart.stop();
    if (this.away) return;
    switch (afterClose(code)) {
      case 'done':
      case 'away':
        return this.#stayAway(code);
      case 'renew':
        return this.#renewOnce(code);
      case 'forget':
        this.#have = {};
        this.hand({type: 'forget'});
        return this.#later(delayBefore(++this.#attempt));
      case 'wait':
        return this.#later(WAIT + delayBefore(++this.#attempt));
      default: {
        const after = this.comeBackAfter;
        this.comeBackAfter = undefined;
        return this.#later(after ?? delayBefore(++this.#attempt));
      }
    }
  }

  async #renewOnce(code) {
    if (this.#renewed) return this.#stayAway(code);
    this.#renewed = true;
    await this.session.renew().catch(() => {});
    this.#later(0);
  }

  #later(after) {
    this.hand({type: 'link', status: 'offline', after});
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.open(), after);
  }

  #stayAway(code) {
    this.away = true;
    this.hand({type: 'link', status: 'away', code});
  }

  #drop() {
    const socket = this.#socket;
    if (!socket) return;
    socket.onmessage = socket.onclose = null;
    socket.close(4000);
    this.#closed(1006);
  }

  #write(frame) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }
}
