import {secondsToWait} from '../js/store/front/slow.js';
import {entered, entries, equal, play, said, sends, welcome} from './rooms.js';

const slowed = (seconds) => ({type: 'slowed', seconds});
const room = (seconds, ...more) => [welcome('ana'), ...entries('floor',
    ['mo', entered('ana'), 1000], ['mo', slowed(seconds), 2000], ...more)];

export const tests = {
  nobody_waits_before_their_first_message_or_without_slow_mode() {
    equal(secondsToWait(play(room(30)), 3000), 0);
    equal(secondsToWait(play(room(30, ['ben', said('Hm.'), 3000])), 3000), 0);
    equal(secondsToWait(play(room(30, ['ana', said('Hm.'), 3000], ['mo', slowed(0), 3000])), 3000), 0);
  },
  it_counts_down_from_ones_last_message_to_the_group() {
    const state = play(room(30, ['ana', said('Hm.'), 10_000]));
    equal([10_000, 10_001, 39_000, 39_999, 40_000, 99_000].map((now) => secondsToWait(state, now)),
        [30, 30, 1, 1, 0, 0]);
  },
  a_private_word_starts_no_count() {
    const state = play(room(30), entries('aside/ana', ['ana', said('Psst.'), 10_000]));
    equal(secondsToWait(state, 10_000), 0);
  },
  what_is_on_its_way_counts_as_just_said() {
    const state = play(room(30), sends('c1', {type: 'say', text: 'Hm.'}));
    equal(secondsToWait(state, 500_000), 30);
  },
  a_clock_that_is_wrong_is_corrected_by_what_is_heard() {
    const live = {type: 'live'};
    const [mine] = entries('floor', ['ana', said('Hm.'), 10_000]);
    const state = play(room(30), live, {...mine, seq: 3, heardAt: 910_000});
    equal([secondsToWait(state, 910_000), secondsToWait(state, 939_000)], [30, 1]);
  },
  the_server_knows_best_how_long() {
    const refused = {type: 'refused', id: 'c1', code: 'too_soon', message: '', retryAfter: 4200, heardAt: 500_000};
    const state = play(room(30), sends('c1', {type: 'say', text: 'Hm.'}), refused);
    equal([secondsToWait(state, 500_000), secondsToWait(state, 504_200)], [5, 0]);
    equal(state.outgoing[0].status, 'refused');
  },
  who_leads_is_never_slowed() {
    const state = play(welcome('mo', 'moderator'), entries('floor', ['mo', slowed(30), 2000],
        ['mo', said('Well.'), 3000]));
    equal(secondsToWait(state, 3000), 0);
  },
};
