import {Digest} from '../js/views/digest.js';
import {stream} from '../js/store/front/talk.js';
import {inLanguage} from './languages.js';
import {entered, entries, equal, play, said, welcome} from './rooms.js';

const reply = (text, replyTo) => ({...said(text), replyTo});
const before = entries('floor', ['mo', entered('mo', 'moderator')], ['mo', entered('ana')], ['mo', entered('ben')],
    ['ana', said('Mine always leaks.')]);
const next = (author, event, seq = 5) => ({type: 'entry', channel: 'floor', seq, at: 90_000, author, event});

/** What whoever looks at this page is told of what happened after it was opened. */
function heard(me, known, ...news) {
  const digest = new Digest();
  const told = (now, ...frames) => {
    const state = play(welcome(me), ...frames);
    return digest.of(stream(state), state, now);
  };
  told(10_000, known);
  return told(20_000, known, news);
}

export const tests = {
  async a_reply_is_told_with_what_it_is_a_reply_to() {
    const news = next('ben', reply('Mine, too.', 4));
    equal(await inLanguage('en', () => heard('mo', before, news)),
      'ben: In reply to ana: “Mine always leaks.”. Mine, too.');
    equal(await inLanguage('de', () => heard('ana', before, news)),
      'ben: Antwort an Sie: „Mine always leaks.“. Mine, too.');
  },
  async of_a_long_message_a_reply_repeats_how_it_begins() {
    const long = [...before.slice(0, 3), next('ana', said(`${'la '.repeat(40)}the end`), 4)];
    equal(await inLanguage('en', () => heard('mo', long, next('ben', reply('Yes.', 4)))),
      `ben: In reply to ana: “${'la '.repeat(20)}”. Yes.`);
  },
  async a_reply_to_what_was_taken_back_tells_no_word_of_it() {
    const back = next('ana', {type: 'retracted', seq: 4});
    equal(await inLanguage('en', () => heard('mo', [...before, back], next('ben', reply('Mine, too.', 4), 6))),
      'ben: In reply to ana: no longer shown. Mine, too.');
  },
  async a_private_reply_is_told_with_what_it_is_a_reply_to() {
    const own = entries('aside/ana', ['ana', said('May I go?')]);
    const answer = {...next('mo', reply('You may.', 1), 2), channel: 'aside/ana'};
    equal(await inLanguage('en', () => heard('ana', [...before, ...own], answer)),
      'mo, to you alone: In reply to You: “May I go?”. You may.');
  },
};
