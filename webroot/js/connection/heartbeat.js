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
  #clock;

  constructor(ping, dead, clock) {
    this.#ping = ping;
    this.#dead = dead;
    this.#clock = clock;
  }

  start() {
    this.stop();
    this.#timer = this.#clock.setInterval(() => this.check(), EVERY);
  }

  /** Asks now; so long a silence ends the socket. */
  check(patience = PATIENCE) {
    this.#ping();
    if (this.#deadline !== undefined && patience >= PATIENCE) return;
    this.#clock.clearTimeout(this.#deadline);
    this.#deadline = this.#clock.setTimeout(() => this.#dead(), patience);
  }

  heard() {
    this.#clock.clearTimeout(this.#deadline);
    this.#deadline = undefined;
  }

  stop() {
    this.#clock.clearInterval(this.#timer);
    this.heard();
  }
}
