import {Connection} from '../js/connection.js';
import {equal} from './rooms.js';

/** A clock that goes only when it is told to. */
class StillClock {
  #now = 0;
  #next = 1;
  #timers = new Map();

  setTimeout(run, after) {
    this.#timers.set(this.#next, {at: this.#now + after, run});
    return this.#next++;
  }

  setInterval(run, every) {
    const id = this.setTimeout(() => {
      this.#timers.set(id, {at: this.#now + every, run: again});
      run();
    }, every);
    const again = this.#timers.get(id).run;
    return id;
  }

  clearTimeout(id) {
    this.#timers.delete(id);
  }

  clearInterval(id) {
    this.#timers.delete(id);
  }

  /** Lets so many milliseconds pass, and whatever was waiting for a promise go on. */
  async passes(milliseconds) {
    const end = this.#now + milliseconds;
    for (;;) {
      const due = [...this.#timers].filter(([, {at}]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      this.#timers.delete(due[0]);
      this.#now = due[1].at;
      due[1].run();
      await settled();
    }
    this.#now = end;
    await settled();
  }
}

/** A page's connection, the sockets that it dialled, and what it handed on. */
class Line {
  sockets = [];
  handed = [];
  renewals = 0;
  clock = new StillClock();

  constructor({token = async () => 'token', renew = async () => {}} = {}) {
    this.connection = new Connection({
      address: 'ws://house/socket',
      session: {token, renew: () => (this.renewals++, renew())},
      hand: (frame) => this.handed.push(frame),
      dial: () => this.#socket(),
      clock: this.clock,
      chance: () => 1,
    });
  }

  #socket() {
    const socket = {
      readyState: WebSocket.CONNECTING,
      sent: [],
      send: (text) => socket.sent.push(JSON.parse(text)),
      close: (code) => Object.assign(socket, {readyState: WebSocket.CLOSED, closedWith: code}),
    };
    this.sockets.push(socket);
    return socket;
  }

  get socket() {
    return this.sockets.at(-1);
  }

  /** The page is where it reads and writes. */
  async live() {
    this.connection.open();
    await settled();
    this.answered();
    return this;
  }

  /** The newest socket is open, and the server has told all. */
  answered(epoch = 'first-history') {
    this.socket.readyState = WebSocket.OPEN;
    this.socket.onopen();
    this.hears({type: 'welcome', epoch});
    this.hears({type: 'live'});
  }

  hears(frame) {
    this.socket.onmessage({data: JSON.stringify(frame)});
  }

  entry(channel, seq) {
    this.hears({type: 'entry', channel, seq, at: seq, author: 'ana', event: {type: 'said', text: 'x'}});
  }

  /** The server, or the network, ends the newest socket. */
  async ends(code) {
    const {onclose} = this.socket;
    this.socket.readyState = WebSocket.CLOSED;
    onclose({code});
    await settled();
  }

  handedOn(type) {
    return this.handed.filter((frame) => frame.type === type);
  }

  sentOn(type) {
    return this.socket.sent.filter((frame) => frame.type === type);
  }
}

async function settled() {
  for (let i = 0; i < 8; i++) await null;
}

const command = {type: 'say', id: 'c1', text: 'Mine leaks.'};

export const tests = {
  async it_waits_longer_after_each_attempt_that_comes_to_nothing() {
    const line = await new Line().live();
    const waits = [];
    for (let i = 0; i < 8; i++) {
      await line.ends(1006);
      const {after} = line.handedOn('link').at(-1);
      waits.push(after);
      const dialled = line.sockets.length;
      await line.clock.passes(after - 1);
      equal(line.sockets.length, dialled);
      await line.clock.passes(1);
      equal(line.sockets.length, dialled + 1);
    }
    equal(waits, [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    line.answered();
    await line.ends(1006);
    equal(line.handedOn('link').at(-1).after, 1000);
  },
  async a_command_goes_out_again_under_its_own_id_until_it_is_answered() {
    const line = await new Line().live();
    line.connection.send(command);
    await line.ends(1006);
    await line.clock.passes(1000);
    equal(line.sentOn('say'), []);
    line.answered();
    equal(line.sentOn('say'), [command]);
    line.hears({type: 'ack', id: 'c1', channel: 'floor', seq: 1});
    await line.ends(1006);
    await line.clock.passes(1000);
    line.answered();
    equal(line.sentOn('say'), []);
  },
  async it_asks_for_what_comes_after_what_it_has() {
    const line = await new Line().live();
    line.entry('floor', 1);
    line.entry('floor', 2);
    line.entry('aside/ana', 1);
    await line.ends(1006);
    await line.clock.passes(1000);
    line.answered();
    equal(line.sentOn('hello').map(({have}) => have), [{floor: 2, 'aside/ana': 1}]);
  },
  async it_says_in_which_history_its_numbers_are() {
    const line = await new Line().live();
    const first = line.sentOn('hello').map(({epoch}) => epoch ?? null);
    line.entry('floor', 1);
    await line.ends(1006);
    await line.clock.passes(1000);
    line.answered();
    equal([first, line.sentOn('hello').map(({epoch}) => epoch)], [[null], ['first-history']]);
    equal(line.handedOn('forget').length, 0);
  },
  async another_history_makes_it_forget_what_it_has_before_it_hands_anything_on() {
    const line = await new Line().live();
    line.entry('floor', 1);
    line.entry('floor', 2);
    line.connection.send(command);
    await line.ends(1006);
    await line.clock.passes(1000);
    const before = line.handed.length;
    line.answered('second-history');
    line.entry('floor', 1);
    equal(line.handed.slice(before).map(({type}) => type), ['forget', 'welcome', 'live', 'entry']);
    equal(line.sentOn('say'), [command]);
    await line.ends(1006);
    await line.clock.passes(1000);
    line.answered('second-history');
    equal(line.sentOn('hello').map(({epoch, have}) => [epoch, have]), [['second-history', {floor: 1}]]);
    equal(line.handedOn('forget').length, 1);
  },
  async it_hands_on_every_entry_once_and_goes_back_for_one_that_is_missing() {
    const line = await new Line().live();
    for (const seq of [1, 2, 2, 1, 4]) line.entry('floor', seq);
    equal(line.handedOn('entry').map(({seq}) => seq), [1, 2]);
    await line.clock.passes(1000);
    line.answered();
    equal(line.sentOn('hello').map(({have}) => have), [{floor: 2}]);
  },
  async each_close_code_is_followed_by_what_it_asks_for() {
    const after = async (code) => {
      const line = await new Line().live();
      line.entry('floor', 1);
      await line.ends(code);
      const told = line.handedOn('link').at(-1);
      await line.clock.passes(60_000);
      return [told.status, told.after ?? null, line.sockets.length > 1, line.renewals,
        line.handedOn('forget').length];
    };
    equal(await after(1000), ['away', null, false, 0, 0]);
    equal(await after(1012), ['offline', 1000, true, 0, 0]);
    equal(await after(4100), ['offline', 11_000, true, 0, 0]);
    equal(await after(4401), ['offline', 0, true, 1, 0]);
    equal(await after(4403), ['away', null, false, 0, 0]);
    equal(await after(4404), ['offline', 1000, true, 0, 1]);
  },
  async a_token_that_is_no_good_even_when_new_keeps_it_away() {
    const line = await new Line().live();
    await line.ends(4401);
    await line.clock.passes(0);
    await line.ends(4401);
    equal([line.renewals, line.handedOn('link').at(-1).status], [1, 'away']);
  },
  async a_server_that_goes_says_when_to_come_back() {
    const line = await new Line().live();
    line.hears({type: 'reconnect', after: 7000});
    await line.ends(1012);
    equal(line.handedOn('link').at(-1).after, 7000);
  },
  async what_may_go_well_later_is_tried_again_a_few_times() {
    const line = await new Line().live();
    line.connection.send(command);
    const refused = {type: 'refused', id: 'c1', code: 'busy', message: 'Busy.', retryAfter: 500};
    for (let i = 0; i < 4; i++) {
      line.hears(refused);
      await line.clock.passes(500);
    }
    equal([line.sentOn('say').length, line.handedOn('refused').length], [4, 1]);
  },
  async what_was_too_big_is_refused_here_and_not_sent_again() {
    const line = await new Line().live();
    line.connection.send(command);
    await line.ends(1009);
    equal(line.handedOn('refused').map(({id, code}) => [id, code]), [['c1', 'too_big']]);
    await line.clock.passes(1000);
    line.answered();
    equal(line.sentOn('say'), []);
  },
  async silence_after_a_ping_ends_the_socket() {
    const line = await new Line().live();
    const [first] = line.sockets;
    await line.clock.passes(20_000);
    equal(line.sentOn('ping').length, 1);
    line.hears({type: 'pong'});
    await line.clock.passes(20_000);
    await line.clock.passes(10_000);
    equal([first.closedWith, line.handedOn('link').at(-1).status], [4000, 'offline']);
  },
  async without_a_network_it_is_offline_at_once_and_begins_anew_when_there_is_one() {
    const line = await new Line().live();
    line.connection.networkIsGone();
    equal(line.handedOn('link').at(-1).status, 'offline');
    const dialled = line.sockets.length;
    line.connection.networkIsBack();
    await settled();
    equal(line.sockets.length, dialled + 1);
  },
  async a_link_that_was_withdrawn_ends_it_and_any_other_trouble_may_pass() {
    const statuses = [];
    for (const code of ['link_revoked', 'link_replaced', 'offline']) {
      const line = new Line({token: async () => { throw Object.assign(new Error(code), {code}); }});
      line.connection.open();
      await settled();
      const {status, why} = line.handedOn('link').at(-1);
      statuses.push(status);
      equal(why, status === 'away' ? code : undefined);
    }
    equal(statuses, ['away', 'away', 'offline']);
  },
};
