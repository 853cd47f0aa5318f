import {courseWith} from '../js/activities/dial/course.js';
import {marked, segments} from '../js/activities/text_marks/words.js';
import {wordsIn} from '../js/store/front/in-talk.js';
import {floor, stream} from '../js/store/front/talk.js';
import {entered, entries, equal, play, said, welcome} from './rooms.js';

const wordsOf = (text) => segments(text).filter(({word}) => word !== null);
const textOf = (text, marks) => marks.map(({from, to}) => text.slice(from, to));

const question = {type: 'opened', activity: 'why', round: 1, part: 1, definition: {prompt: 'Why?',
  masking: 'after_own', seconds: 0, task: {kind: 'open_answer', beginning: '', inTalk: true}}};
const answer = (type, ...texts) => ({type, activity: 'why', round: 1, answer: {kind: 'open_answer', texts}});
const before = [['ana', entered('ana'), 1], ['mo', question, 2]];
const own = (...more) => entries('answers/ana', ...more);
const heard = (state) => stream(state).slice().flatMap(wordsIn(state));

export const tests = {
  words_of_a_text_are_marked_and_what_is_between_them_is_not() {
    equal(wordsOf('A bottle, at last.').map(({text}) => text), ['A', 'bottle', 'at', 'last']);
    equal(segments('A bottle, at last.').map(({text}) => text).join(''), 'A bottle, at last.');
  },
  no_word_parts_a_character_in_two() {
    const text = 'Nice 🧼👩‍👩‍👧 e\u0301t\u0301 مُدرسة';
    const halves = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/;
    equal(segments(text).filter((one) => halves.test(one.text)), []);
    equal(wordsOf(text).length > 3, true);
  },
  words_in_a_row_that_are_marked_as_the_same_are_one_mark() {
    const text = 'A bottle you keep for years.';
    const words = wordsOf(text);
    const one = marked(words, [], 1, 1, 0);
    equal(textOf(text, one), ['bottle']);
    equal(textOf(text, marked(words, one, 2, 3, 0)), ['bottle you keep']);
    equal(textOf(text, marked(words, one, 2, 3, 1)), ['bottle', 'you keep']);
  },
  a_comment_stays_with_its_mark_as_it_grows() {
    const words = wordsOf('A bottle you keep.');
    const grown = marked(words, [{from: 2, to: 8, as: 0, comment: 'At last.'}], 0, 0, 0);
    equal(grown, [{from: 0, to: 8, as: 0, comment: 'At last.'}]);
  },
  a_word_within_a_mark_that_is_marked_no_more_parts_it() {
    const text = 'A bottle you keep.';
    const words = wordsOf(text);
    equal(textOf(text, marked(words, marked(words, [], 0, 3, 0), 1, 1, null)), ['A', 'you keep']);
  },
  a_dial_is_said_at_rising_times_and_in_no_more_places_than_there_are() {
    let points = [];
    for (let at = 0; at < 400_000; at += 300) points = courseWith(points, {at, value: at % 101});
    equal(points.length <= 400, true);
    equal(points.every(({at}, i) => i === 0 || at > points[i - 1].at), true);
    equal(points.at(-1).at, 399_900);
  },
  who_winds_the_film_back_says_anew_what_follows() {
    const points = [{at: 0, value: 50}, {at: 1000, value: 60}, {at: 5000, value: 90}];
    equal(courseWith(points, {at: 2000, value: 10}), [{at: 0, value: 50}, {at: 1000, value: 60}, {at: 2000, value: 10}]);
  },
  each_text_of_an_answer_to_a_masked_question_stands_where_it_was_written() {
    const state = play(welcome('ana'), entries('floor', ...before, ['mo', said('Take your time.'), 20]),
        own(['ana', answer('answered', 'It leaks.'), 10], ['ana', answer('answered', 'It leaks.', 'And drips.'), 30]));
    equal(heard(state), ['It leaks.', 'Take your time.', 'And drips.']);
  },
  what_was_shared_with_one_and_then_with_all_stands_there_once() {
    const state = play(welcome('ana'), entries('floor', ...before, ['ben', answer('shared', 'Old.', 'Cold.'), 30]),
        own(['ben', answer('shared', 'Old.'), 10]));
    equal(heard(state), ['Old.', 'Cold.']);
  },
  answers_of_whoever_passes_after_all_leave_the_talk() {
    const passed = {type: 'unshared', activity: 'why', round: 1};
    const state = play(welcome('ana'), entries('floor', ...before),
        own(['ben', answer('shared', 'Old.'), 10], ['ben', passed, 20]));
    equal(heard(state), []);
  },
  answers_to_anything_else_are_no_words_in_the_talk() {
    const state = play(welcome('ana'), entries('floor', before[0]),
        own(['ben', answer('shared', 'Old.'), 10]));
    equal([heard(state), floor(state).length], [[], 1]);
  },
};
