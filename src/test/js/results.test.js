import {isHidden, moved, respondents, responses, roundOnStage, tallyOf, timeLeft} from '../js/store/back/results.js';
import {together} from '../js/activities/stands/back.js';
import {progress} from '../js/store/moderator/pace.js';
import {asked, entered, entries, equal, play, welcome} from './rooms.js';

const definition = {prompt: 'Which one?', masking: 'until_revealed', seconds: 0,
  task: {kind: 'poll', options: ['A', 'B'], least: 1, most: 1}};
const opened = (activity, round = 1, more = {}) =>
  ({type: 'opened', activity, round, part: 1, definition: {...definition, ...more}});
const answered = (chosen, round = 1, type = 'answered') =>
  ({type, activity: 'closest', round, answer: {kind: 'poll', chosen: [chosen]}});
const passed = {type: 'passed', activity: 'closest', round: 1, why: 'rather_not'};
const room = [['mo', entered('mo', 'moderator')], ['ana', entered('ana')], ['ben', entered('ben')], ['cy', entered('cy')],
  ['mo', {type: 'started'}]];
const floor = (...more) => entries('floor', ...room, ...more);
const led = (...frames) => play(welcome('mo', 'moderator'), ...frames);
const watched = (...frames) => play(welcome('olga', 'observer'), ...frames);
const tally = (channel, more = {}) => ({type: 'tally', channel, activity: 'closest', round: 1, figures: [], ...more});

export const tests = {
  who_leads_is_told_who_answered_who_passed_and_who_has_done_neither() {
    const state = led(floor(['mo', opened('closest')]), entries('answers/ana', ['ana', answered(0)]),
        entries('answers/ben', ['ben', passed]));
    equal(respondents(state, state.rounds['closest/1']), {answered: ['ana'], passed: ['ben'], missing: ['cy']});
  },
  the_first_answer_stands_beside_the_last() {
    const state = led(floor(['mo', opened('closest')]),
        entries('answers/ana', ['ana', answered(0)], ['ana', answered(1)]));
    const {first, last} = responses(state.rounds['closest/1']).ana;
    equal([first.chosen, last.chosen], [[0], [1]]);
  },
  who_watches_reads_an_answer_once_it_is_on_the_floor() {
    const before = watched(floor(['mo', opened('closest')]));
    equal(responses(before.rounds['closest/1']), {});
    const after = watched(floor(['mo', opened('closest')], ['mo', {type: 'revealed', activity: 'closest', round: 1}],
        ['ana', answered(1, 1, 'shared')]));
    equal(responses(after.rounds['closest/1']).ana.last.chosen, [1]);
  },
  who_is_told_nothing_before_a_reveal_sees_that_there_is_something() {
    const before = watched(floor(['mo', opened('closest')]));
    equal(isHidden(before, before.rounds['closest/1']), true);
    const counted = watched(floor(['mo', opened('closest')]), [tally('tallies', {answered: 0, passed: 0})]);
    equal(isHidden(counted, counted.rounds['closest/1']), false);
    const revealed = watched(floor(['mo', opened('closest')], ['mo', {type: 'revealed', activity: 'closest', round: 1}]));
    equal(isHidden(revealed, revealed.rounds['closest/1']), false);
  },
  what_is_told_to_few_counts_before_what_is_told_to_all() {
    const state = led(floor(['mo', opened('closest')]), [tally('tallies', {answered: 3}), tally('floor')]);
    equal(tallyOf(state.rounds['closest/1']).answered, 3);
  },
  who_moved_between_two_rounds_is_who_answered_both_and_otherwise() {
    const state = led(floor(['mo', opened('closest')], ['mo', opened('closest', 2)]),
        entries('answers/ana', ['ana', answered(0)], ['ana', answered(1, 2)]),
        entries('answers/ben', ['ben', answered(0)], ['ben', answered(0, 2)]),
        entries('answers/cy', ['cy', answered(1, 2)]));
    equal(moved(state.rounds['closest/1'], state.rounds['closest/2']), ['ana']);
  },
  an_activity_stands_until_something_else_is_put_and_an_open_one_even_then() {
    const ended = {type: 'ended', activity: 'closest', round: 1};
    equal(roundOnStage(led(floor(['mo', opened('closest')], ['mo', ended])))?.key, 'closest/1');
    equal(roundOnStage(led(floor(['mo', opened('closest')], ['mo', ended], ['mo', asked('q1')]))), null);
    equal(roundOnStage(led(floor(['mo', opened('closest')], ['mo', asked('q1')])))?.key, 'closest/1');
  },
  a_pause_stops_the_time_that_is_left() {
    const state = led(floor(['mo', opened('closest', 1, {seconds: 60})]));
    const {at} = state.rounds['closest/1'].opened;
    equal(timeLeft(state, state.rounds['closest/1'], at + 20_000), 40_000);
    const paused = led(floor(['mo', opened('closest', 1, {seconds: 60})], ['mo', {type: 'paused'}, at + 10_000]));
    equal(timeLeft(paused, paused.rounds['closest/1'], at + 50_000), 50_000);
    equal(timeLeft(state, {...state.rounds['closest/1'], due: null}, at), null);
  },
  two_stand_together_where_both_take_the_same_side() {
    const {values} = together([{name: 'Ana', stands: ['agree', 'disagree', 'pass']},
      {name: 'Ben', stands: ['agree', 'agree', 'pass']}]);
    equal(values, [[3, 1], [1, 3]]);
  },
  an_activity_of_the_guide_is_used_once_it_was_open_and_the_next_item_comes_next() {
    const guide = {sections: [{items: [{id: 'closest', activity: definition}, {id: 'q2', question: 'q2?'}]}]};
    equal(progress(guide, led(floor())).next.id, 'closest');
    equal(progress(guide, led(floor(['mo', opened('closest')]))).next.id, 'q2');
    equal(progress(guide, led(floor(['mo', opened('closest')], ['mo', opened('own:7')]))).next.id, 'q2');
  },
};
