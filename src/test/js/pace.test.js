import {behind, elapsed, progress} from '../js/store/moderator/pace.js';
import {delayBefore} from '../js/connection/backoff.js';
import {afterClose} from '../js/protocol.js';
import {asked, entries, equal, play, welcome} from './rooms.js';

const guide = {sections: [
  {minutes: 10, items: [{id: 'a', question: 'a?', probes: [{id: 'a1', question: 'why?'}]}, {id: 'n', note: 'x'}]},
  {minutes: 20, items: [{id: 'b', show: {}}, {id: 'c', question: 'c?'}]},
]};
const after = (...items) =>
  play(welcome('mo', 'moderator'), entries('floor', ...items.map((i) => ['mo', asked(i)])));

export const tests = {
  inside_the_time_of_its_section_a_discussion_is_on_time() {
    equal([behind(guide, 1, 4), behind(guide, 2, 15)], [0, 0]);
  },
  past_its_section_it_is_behind_and_before_it_ahead() {
    equal([behind(guide, 1, 13), behind(guide, 2, 6)], [3, -4]);
  },
  what_comes_next_follows_what_was_used_last() {
    equal(progress(guide, after()).next.id, 'a');
    equal(progress(guide, after('a')).next.id, 'b');
    equal(progress(guide, after('a', 'b', 'a1')).next.id, 'c');
    equal(progress(guide, after('c')).next, null);
  },
  the_clock_starts_with_the_discussion_and_stops_with_it() {
    const turns = entries('floor', ['mo', {type: 'started'}, 1000], ['mo', {type: 'paused'}, 2000],
        ['mo', {type: 'resumed'}, 3000], ['mo', {type: 'closed'}, 9000]);
    equal(elapsed(play(turns.slice(0, 3)), 5000), 4000);
    equal(elapsed(play(turns), 99_000), 8000);
    equal(elapsed(play(), 5000), 0);
  },
  waiting_grows_with_every_attempt_and_has_an_end() {
    equal([delayBefore(0, 1), delayBefore(3, 1), delayBefore(40, 1), delayBefore(9, 0)],
        [500, 4000, 30_000, 0]);
  },
  a_close_code_says_what_to_do() {
    equal([1000, 1006, 1012, 4000, 4101, 4400, 4401, 4403, 4404].map(afterClose),
        ['done', 'back', 'back', 'back', 'wait', 'away', 'renew', 'away', 'forget']);
  },
};
