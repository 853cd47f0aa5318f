import {beginning, original} from '../js/store/replies.js';
import {entered, entries, equal, play, said, welcome} from './rooms.js';

const reply = (text, replyTo) => ({...said(text), replyTo});
const floor = entries('floor', ['mo', entered('ana')], ['ana', said('Mine leaks.')], ['ben', reply('Mine too.', 2)]);
const last = (state, channel) => state.lines[channel].at(-1);
const repliedTo = (state, channel) => original(state, last(state, channel))?.text;

export const tests = {
  a_reply_leads_to_the_message_of_its_number_on_its_channel() {
    const state = play(welcome('ana'), floor, entries('aside/ana', ['mo', said('Well?')], ['ana', reply('Yes.', 1)]));
    equal([repliedTo(state, 'floor'), repliedTo(state, 'aside/ana')], ['Mine leaks.', 'Well?']);
  },
  a_message_that_is_no_reply_leads_nowhere() {
    const state = play(welcome('ana'), floor.slice(0, 2));
    equal([original(state, last(state, 'floor')), original(state, {channel: 'floor', replyTo: 9}),
      original(state, {channel: 'aside/ana', replyTo: 1})], [null, null, null]);
  },
  of_what_was_taken_back_no_word_is_left_to_quote() {
    const [, , , back] = entries('floor', [], [], [], ['ana', {type: 'retracted', seq: 2}]);
    const state = play(welcome('ana'), floor, back);
    const found = original(state, state.lines.floor.at(2));
    equal([found.retracted, beginning(found)], [true, '']);
  },
  a_quote_is_one_line_and_cuts_no_letter_in_two() {
    equal(beginning({text: ' one\n\n two '}), 'one two');
    equal(beginning({text: '🙂'.repeat(200)}), '🙂'.repeat(160));
  },
};
