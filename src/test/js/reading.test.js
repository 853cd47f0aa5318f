import {threads, unread, unreadPrivately} from '../js/store/back/reading.js';
import {entered, entries, equal, play, said, sends, welcome} from './rooms.js';

const meet = [welcome('mo', 'moderator'), entries('floor', ['mo', entered('ana')])];
const tells = sends('c1', {type: 'tell', to: 'ana', text: 'Between us.'});
const refused = {type: 'refused', id: 'c1', code: 'closed', message: 'Closed.'};

export const tests = {
  own_words_are_no_news() {
    const thread = entries('aside/ana', ['mo', said('Hello?')], ['ana', said('Yes?')]);
    equal(unread(play(meet, thread), {}, 'aside/ana'), 1);
  },
  own_words_that_were_turned_back_wait_for_their_author_as_news() {
    const state = play(meet, tells, refused);
    equal(threads(state).map((t) => [t.member, t.last.text]), [['ana', 'Between us.']]);
    equal([unread(state, {}, 'aside/ana'), unreadPrivately(state, {})], [1, 1]);
    equal(unreadPrivately(play(meet, tells, refused, {type: 'discarded', id: 'c1'}), {}), 0);
  },
  words_on_their_way_are_no_news() {
    equal(unreadPrivately(play(meet, tells), {}), 0);
  },
};
