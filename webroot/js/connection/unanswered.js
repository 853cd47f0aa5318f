/**
 * Commands that were neither acknowledged nor refused. They are sent again, under the same id, after
 * every reconnection: the server answers the same and writes nothing twice.
 */
const TRIES = 4;

export class Unanswered {
  #waiting = new Map();

  add(command) {
    this.#waiting.set(command.id, {command, tries: 0});
  }

  all() {
    return [...this.#waiting.values()].map((w) => w.command);
  }

  drop(id) {
    this.#waiting.delete(id);
  }

  /** The command that takes most room on the wire, if there is any. */
  longest() {
    return this.all().reduce((one, other) => (one && size(one) >= size(other) ? one : other), null);
  }

  /** The command to try again later, when the refusal says that later may help. */
  again(refused) {
    const waiting = this.#waiting.get(refused.id);
    if (!waiting || !refused.retryAfter || ++waiting.tries >= TRIES) return null;
    return waiting.command;
  }
}

const size = (command) => new TextEncoder().encode(JSON.stringify(command)).length;
