/**
 * Notices that nobody answers any more. A phone that slept or changed networks keeps a dead socket
 * that looks open; only silence after a ping gives it away.
 */
const EVERY = 20_000;
const PATIENCE = 10_000;

export class Heartbeat {
  #ping;
  #dead;
  #timer;
  #deadline;

  constructor(ping, dead) {
    this.#ping = ping;
    this.#dead = dead;
  }

  start() {
    this.stop();
    this.#timer = setInterval(() => this.check(), EVERY);
  }

  /** Asks now; so long a silence ends the socket. */
  check(patience = PATIENCE) {
    this.#ping();
    if (this.#deadline !== undefined && patience >= PATIENCE) return;
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => this.#dead(), patience);
  }

  heard() {
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
  }

  stop() {
    clearInterval(this.#timer);
    this.heard();
  }
}
