import {back} from '../js/store/back/side.js';
import {unread} from '../js/store/back/reading.js';
import {front} from '../js/store/front/side.js';
import {stream} from '../js/store/front/talk.js';
import {groups} from '../js/store/groups.js';
import {progress} from '../js/store/moderator/pace.js';
import {voices} from '../js/store/moderator/voice.js';
import {roomOf} from '../js/store/room.js';
import {Screen} from '../js/main/screen.js';
import {moderator} from '../js/views/moderator/page.js';
import {observer} from '../js/views/observer/page.js';
import {participant} from '../js/views/participant/page.js';
import {asked, entered, said, welcome} from './rooms.js';

/** What a message costs in a long talk against a short one. If it grew with the talk: ten times. */
const SHORT = 3000;
const LONG = 30_000;
const MOST = 4;

const act = new Proxy({}, {get: () => () => {}});
const people = ['ana', 'ben', 'chidi', 'dora', 'emil', 'fay'];
const words = (i) => `Number ${i}: mine leaks when it is full, and I have said so before.`;

/** A room in which somebody speaks every second, answers a question now and then, and is told things. */
class LongRoom {
  constructor(room, you) {
    this.room = room;
    this.seq = {};
    this.at = 0;
    this.state = room.after(room.empty, you);
    for (const one of people) this.happens('floor', 'mo', entered(one));
    this.happens('floor', 'mo', {type: 'started'});
    this.state = room.after(this.state, {type: 'live'});
  }

  happens(channel, author, event) {
    this.seq[channel] = (this.seq[channel] ?? 0) + 1;
    this.at += 1000;
    this.state = this.room.after(this.state,
        {type: 'entry', channel, seq: this.seq[channel], at: this.at, author, event});
  }

  goesOnTo(lines) {
    for (let i = this.seq.floor; i < lines; i++) this.message(i);
    return this;
  }

  message(i) {
    if (i % 200 === 0) this.happens('floor', 'mo', asked(`q${i}`));
    if (i % 50 === 0) this.happens('aside/ana', 'mo', said(words(i)));
    if (i % 20 === 0 && this.room.empty.observers) this.happens('backroom', 'mo', {type: 'remarked', text: words(i)});
    this.happens('floor', people[i % people.length], said(words(i)));
  }
}

/** The shortest of several rounds, because a busy machine only ever makes one longer. */
function cost(room, look) {
  let least = Infinity;
  for (let round = 0; round < 8; round++) {
    const before = performance.now();
    for (let i = 1; i <= 20; i++) {
      room.message(i);
      look(room.state);
    }
    least = Math.min(least, performance.now() - before);
  }
  return least;
}

function staysFlat(roomOfLength, look) {
  const costs = [SHORT, LONG].map((lines) => {
    const room = roomOfLength(lines);
    look(room.state);
    return cost(room, look);
  });
  if (costs[1] > MOST * costs[0] + 1) throw new Error(`20 messages took ${costs} ms`);
}

/** One room more on the page that runs these tests. */
function screen(view, room, ui) {
  const root = document.createElement('div');
  document.body.append(root);
  const one = new Screen({room, view, root, state: room.empty, ui});
  one.act = act;
  return (state) => {
    one.state = state;
    one.drawNow();
  };
}

const inFront = roomOf(front);
const behind = roomOf(front, back);

export const tests = {
  a_message_costs_the_store_no_more_in_a_long_talk() {
    const guide = {sections: [{items: [{id: 'q200', question: 'q?'}]}]};
    staysFlat((lines) => new LongRoom(behind, welcome('ana')).goesOnTo(lines), (state) => {
      stream(state);
      groups(state);
      voices(state);
      progress(guide, state);
      unread(state, {}, 'floor');
    });
  },
  a_message_costs_a_participants_page_no_more_in_a_long_talk() {
    staysFlat((lines) => new LongRoom(inFront, welcome('ana')).goesOnTo(lines),
        screen(participant, inFront, {to: 'floor'}));
  },
  a_message_costs_an_observers_page_no_more_in_a_long_talk() {
    staysFlat((lines) => new LongRoom(behind, welcome('ob', 'observer')).goesOnTo(lines),
        screen(observer, behind, {tab: 'backroom', seen: {}, isNarrow: false}));
  },
  a_message_costs_a_moderators_desk_no_more_in_a_long_talk() {
    const guide = {sections: [{title: 'All', items: [{id: 'q200', question: 'q?'}]}]};
    staysFlat((lines) => new LongRoom(behind, welcome('mo', 'moderator')).goesOnTo(lines),
        screen(moderator, behind, {to: 'floor', tab: 'backroom', seen: {}, seats: [], guide}));
  },
};
