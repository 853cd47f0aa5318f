import {outgoingOn} from '../js/store/outgoing.js';
import {entered, entries, equal, play, said, sends, welcome} from './rooms.js';

const pending = sends('c1', {type: 'say', text: 'Mine leaks.'});
const floor = entries('floor', ['ana', entered('ana')], ['ana', said('Mine leaks.')]);
const ack = {type: 'ack', id: 'c1', channel: 'floor', seq: 2};
const shown = (state) => outgoingOn(state, 'floor').map((o) => o.status);

export const tests = {
  a_message_waits_as_a_pending_bubble() {
    equal(shown(play(welcome('ana'), floor[0], pending)), ['pending']);
  },
  a_message_replaces_its_pending_bubble_when_the_answer_comes_first() {
    equal(shown(play(welcome('ana'), floor[0], pending, ack)), ['landing']);
    const state = play(welcome('ana'), floor[0], pending, ack, floor[1]);
    equal(state.outgoing, []);
  },
  a_message_replaces_its_pending_bubble_when_the_entry_comes_first() {
    equal(shown(play(welcome('ana'), floor[0], pending, floor[1])), []);
    equal(play(welcome('ana'), floor[0], pending, floor[1], ack).outgoing, []);
  },
  the_same_words_of_somebody_else_replace_nothing() {
    const others = entries('floor', ['ana', entered('ana')], ['ben', said('Mine leaks.')]);
    equal(shown(play(welcome('ana'), others[0], pending, others[1])), ['pending']);
  },
  refused_words_stay_until_their_author_decides() {
    const refused = {type: 'refused', id: 'c1', code: 'paused', message: 'Paused.'};
    const state = play(welcome('ana'), floor[0], pending, refused);
    equal(outgoingOn(state, 'floor').map((o) => [o.status, o.code]), [['refused', 'paused']]);
    equal(play(welcome('ana'), pending, refused, {type: 'discarded', id: 'c1'}).outgoing, []);
  },
  a_refusal_of_anything_else_becomes_a_notice() {
    const state = play(welcome('mo', 'moderator'), sends('c2', {type: 'start'}),
        {type: 'refused', id: 'c2', code: 'wrong_phase', message: 'No.'});
    equal(state.outgoing, []);
    equal(state.notices.map((n) => n.code), ['wrong_phase']);
    equal(play(state.notices).notices, []);
  },
  forgetting_everything_keeps_the_words_that_are_on_their_way() {
    const state = play(welcome('ana'), floor, pending, {type: 'forget'});
    equal([state.lines, shown(state)], [{}, ['pending']]);
  },
  of_words_that_were_acknowledged_nothing_stays_when_their_history_is_forgotten() {
    const state = play(welcome('ana'), floor[0], pending, ack, {type: 'forget'}, floor[0]);
    equal([state.outgoing, shown(state)], [[], []]);
  },
  words_that_were_seen_and_not_acknowledged_are_on_their_way_again_when_all_is_forgotten() {
    equal(shown(play(welcome('ana'), floor, pending, {type: 'forget'})), ['pending']);
  },
};
