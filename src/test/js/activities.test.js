import {mine, myRole, openQuestion, openRound, rounds, shared} from '../js/store/front/activities.js';
import {outgoingOn} from '../js/store/outgoing.js';
import {entered, entries, equal, play, sends, welcome} from './rooms.js';

const ROUND = {activity: 'closest', round: 1};
const poll = {kind: 'poll', options: ['A', 'B', 'None'], least: 1, most: 1};
const question = {kind: 'open_answer', beginning: '', inTalk: true};
const opened = (more = {}, round = 1) => ({type: 'opened', activity: 'closest', round, part: 1,
  definition: {prompt: 'Which one?', masking: 'after_own', seconds: 0, task: poll, ...more}});
const chosen = (...options) => ({kind: 'poll', chosen: options});
const written = (...texts) => ({kind: 'open_answer', texts});
const happens = (type, more) => ({type, ...ROUND, ...more});
const answered = (answer) => happens('answered', {answer});
const passed = happens('passed', {why: 'rather_not'});
const shares = (answer) => happens('shared', {answer});

const here = ['ana', entered('ana')];
const floor = (...more) => entries('floor', here, ...more);
const own = (...more) => entries('answers/ana', ...more);
const room = (...frames) => play(welcome('ana'), ...frames);
const only = (state) => rounds(state)[0];
const seen = (state) => shared(state, only(state)).map(({member, answer}) => [member, answer.chosen]);

/** The same whatever came first. */
const sorted = (value) => (value === null || typeof value !== 'object' || Array.isArray(value) ? value
  : Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])])));

/** All ways to take turns between two channels. */
function mixed(one, other) {
  if (one.length === 0 || other.length === 0) return [[...one, ...other]];
  return [...mixed(one.slice(1), other).map((rest) => [one[0], ...rest]),
    ...mixed(one, other.slice(1)).map((rest) => [other[0], ...rest])];
}

export const tests = {
  in_whatever_order_channels_come_the_same_is_known_of_a_round() {
    const said = floor(['mo', opened({seconds: 60}), 1000], ['mo', happens('masked', {masking: 'until_revealed'}), 2000],
        ['mo', happens('revealed'), 3000], ['ben', shares(chosen(1)), 3000], ['mo', happens('ended'), 9000]);
    const aside = own(['mo', happens('briefed', {member: 'ana', role: 'Sponge', brief: 'Old.'}), 1000],
        ['ana', answered(chosen(0)), 1500], ['ben', shares(chosen(2)), 1500], ['ana', answered(chosen(1)), 1800]);
    const found = mixed(said, aside).map((frames) => JSON.stringify(sorted(room(frames).rounds)));
    equal([new Set(found).size, found.length > 100], [1, true]);
    const state = room(said, aside);
    equal(seen(state), [['ben', [1]]]);
    equal([only(state).ended, only(state).revealed, only(state).masking], [true, true, 'until_revealed']);
  },
  the_first_answer_stays_beside_the_last() {
    const state = room(floor(['mo', opened()]), own(['ana', answered(chosen(0))], ['ana', answered(chosen(1))], ['ana', passed]));
    equal(mine(state, only(state)), {first: chosen(0), last: null, passed: 'rather_not'});
  },
  who_has_answered_nothing_has_no_answer() {
    const state = room(floor(['mo', opened()]));
    equal(mine(state, only(state)) === undefined, true);
  },
  what_was_shared_leaves_when_its_author_passes() {
    equal(seen(room(floor(['mo', opened()]), own(['ben', shares(chosen(2))], ['ben', happens('unshared')]))), []);
  },
  of_what_two_channels_say_of_somebody_the_latest_counts() {
    equal(seen(room(floor(['mo', opened(), 1], ['mo', happens('revealed'), 5], ['ben', shares(chosen(0)), 9]),
        own(['ben', shares(chosen(2)), 3]))), [['ben', [0]]]);
  },
  a_pause_takes_no_time_from_anybody() {
    const state = room(floor(['mo', {type: 'started'}, 500], ['mo', opened({seconds: 60}), 1000],
        ['mo', {type: 'paused'}, 11_000], ['mo', {type: 'resumed'}, 31_000]));
    equal(only(state).due, 1000 + 60_000 + 20_000);
  },
  one_at_a_time_takes_answers_and_earlier_rounds_stay() {
    const state = room(floor(['mo', opened()], ['mo', happens('ended')], ['mo', opened({}, 2)]));
    equal([rounds(state).map(({round, ended}) => [round, ended]), openRound(state).round], [[[1, true], [2, false]], 2]);
    equal(openRound(room(floor(['mo', opened()], ['mo', {type: 'closed'}]))), null);
  },
  what_answers_come_to_is_kept_by_channel_and_replaced() {
    const tally = (channel, answered) => ({type: 'tally', channel, ...ROUND, answered, figures: []});
    const state = room(tally('floor', 1), floor(['mo', opened()]), tally('floor', 2));
    equal(only(state).tally.floor.answered, 2);
  },
  somebody_in_a_role_speaks_in_it_until_they_step_out() {
    const play = {task: {kind: 'role_play', parts: [{name: 'Sponge', brief: ''}]}};
    const brief = ['mo', happens('briefed', {member: 'ana', role: 'Sponge', brief: 'Old.'})];
    equal(myRole(room(floor(['mo', opened(play)]), own(brief))), 'Sponge');
    equal(myRole(room(floor(['mo', opened(play)]), own(brief, ['ana', passed]))), null);
    equal(myRole(room(floor(['mo', opened(play)], ['mo', happens('ended')]), own(brief))), null);
  },
  words_to_the_group_are_an_answer_while_a_masked_question_stands() {
    const say = sends('c1', {type: 'say', text: 'And it leaks.'});
    const before = [floor(['mo', opened({task: question})]), own(['ana', answered(written('It is old.'))])];
    const entry = own(here, ['ana', answered(written('It is old.', 'And it leaks.'))])[1];
    const ack = {type: 'ack', id: 'c1', channel: 'answers/ana', seq: 2};
    equal(openQuestion(room(...before)).activity, 'closest');
    equal(outgoingOn(room(...before, say), 'floor').length, 1);
    equal(outgoingOn(room(...before, say, entry), 'floor').length, 0);
    equal(room(...before, say, entry, ack).outgoing, []);
    equal(room(...before, say, ack, entry).outgoing, []);
  },
  a_refused_answer_stays_with_its_sentence() {
    const give = {...sends('c2', {type: 'give_answer', ...ROUND, answer: chosen(0)}), channel: 'answers/ana'};
    const state = room(floor(['mo', opened()]), give,
        {type: 'refused', id: 'c2', code: 'paused', message: 'Paused.'});
    equal(outgoingOn(state, 'answers/ana').map((o) => [o.status, o.code]), [['refused', 'paused']]);
    equal(state.notices, []);
  },
};
