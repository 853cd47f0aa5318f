import {merge, stream} from '../js/store/front/talk.js';
import {groups} from '../js/store/groups.js';
import {voices} from '../js/store/moderator/voice.js';
import {asked, entered, entries, equal, play, said, welcome} from './rooms.js';

const room = [['mo', entered('mo', 'moderator')], ['ana', entered('ana')], ['ben', entered('ben')]];
const talk = (...more) => play(welcome('mo', 'moderator'), entries('floor', ...room, ...more));
const tallies = (state) =>
  groups(state).map((g) => [g.head?.item ?? null, g.answered.size, g.of.size]);

export const tests = {
  an_entry_heard_twice_is_one_line() {
    const once = entries('floor', ['ana', said('One.')]);
    equal(play(welcome('ana'), once, once).lines.floor.length, 1);
  },
  async who_has_answered_what_is_what_the_server_says_too() {
    const examples = await (await fetch(new URL('answers.json', import.meta.url))).json();
    const on = (channel, happened) =>
      entries(channel, ...happened.map(({author, event, at}) => [author, event, at]));
    for (const {name, floor, answers = {}, answered} of examples) {
      const own = Object.entries(answers).map(([member, happened]) => on(`answers/${member}`, happened));
      const found = groups(play(welcome('m_ruth', 'moderator'), on('floor', floor), ...own));
      equal([name, found.filter((g) => g.head).map((g) => [g.head.item ?? g.head.activity, [...g.answered]])],
          [name, answered]);
    }
  },
  a_late_answer_is_marked_where_it_stands() {
    const [, , now] = groups(talk(['mo', asked('q1'), 1000], ['mo', asked('q2'), 60_000],
        ['ana', said('Still about the first one.'), 61_000], ['ben', said('No.'), 90_000]));
    equal([[...now.late], [...now.answered]], [['floor/6'], ['ben']]);
  },
  answers_are_counted_from_the_question_on() {
    equal(tallies(talk(['ana', said('Early.')], ['mo', asked('q1')], ['ana', said('Yes.')],
        ['ana', said('And more.')], ['mo', said('Go on.')])),
    [[null, 1, 2], ['q1', 1, 2]]);
  },
  each_question_has_its_own_count() {
    equal(tallies(talk(['mo', asked('q1')], ['ana', said('A.')], ['ben', said('B.')],
        ['mo', asked('q2')], ['ben', said('C.')])).slice(1),
    [['q1', 2, 2], ['q2', 1, 2]]);
  },
  who_left_without_answering_is_not_waited_for() {
    equal(tallies(talk(['mo', asked('q1')], ['ana', said('A.')],
        ['ben', {type: 'left', member: 'ben'}])).at(-1), ['q1', 1, 1]);
  },
  a_retracted_message_leaves_no_words_and_is_no_answer() {
    const state = talk(['mo', asked('q1')], ['ana', said('Secret.')],
        ['mo', {type: 'retracted', seq: 5}]);
    equal(JSON.stringify(state).includes('Secret.'), false);
    equal(tallies(state).at(-1), ['q1', 0, 2]);
  },
  share_of_voice_counts_words_of_participants_only() {
    const state = talk(['mo', said('A long welcome to all.')], ['ana', said('one two three')],
        ['ben', said('four')]);
    equal(voices(state), {ana: {words: 3, share: 0.75}, ben: {words: 1, share: 0.25}});
  },
  private_messages_stand_where_they_happened() {
    const state = play(welcome('ana'),
        entries('floor', ['ana', entered('ana'), 10], ['ben', said('First.'), 20],
            ['ben', said('Third.'), 40]),
        entries('aside/ana', ['ana', {type: 'agreed', name: 'ana', terms: '1'}, 5],
            ['ana', said('Second.'), 30]));
    equal(stream(state).slice().filter((l) => l.text).map((l) => l.text), ['First.', 'Second.', 'Third.']);
  },
  merging_keeps_the_order_of_each_channel() {
    const line = (key, at) => ({key, at});
    equal(merge([line('a', 5), line('b', 5)], [line('x', 1), line('y', 9)]).map((l) => l.key),
        ['x', 'a', 'b', 'y']);
  },
};
