import {inRoom, standing, waiting} from '../js/store/front/people.js';
import {typingOn} from '../js/store/signals.js';
import {unread} from '../js/store/back/reading.js';
import {entered, entries, equal, play, said, welcome} from './rooms.js';

const arrived = (member) => ({type: 'arrived', member, name: member});
const agreed = {type: 'agreed', name: 'ana', terms: '1'};
const names = (people) => people.map((p) => p.member);

export const tests = {
  channels_may_come_in_any_order() {
    const floor = entries('floor', ['mo', entered('ana'), 30], ['ana', {type: 'left', member: 'ana'}, 40]);
    const desk = entries('desk', ['ana', arrived('ana'), 20], ['ana', arrived('ana'), 50]);
    const one = play(welcome('mo', 'moderator'), floor, desk);
    const other = play(welcome('mo', 'moderator'), desk, floor);
    equal([names(waiting(one)), names(waiting(other))], [['ana'], ['ana']]);
  },
  who_is_let_in_within_the_same_millisecond_is_in() {
    const floor = entries('floor', ['mo', entered('ana'), 20]);
    const desk = entries('desk', ['ana', arrived('ana'), 20]);
    equal(names(inRoom(play(welcome('mo', 'moderator'), floor, desk))), ['ana']);
    equal(names(inRoom(play(welcome('mo', 'moderator'), desk, floor))), ['ana']);
  },
  a_participant_learns_where_they_stand() {
    equal(standing(play(welcome('ana'))), 'outside');
    const aside = entries('aside/ana', ['ana', agreed, 10]);
    equal(standing(play(welcome('ana'), aside)), 'waiting');
    equal(standing(play(welcome('ana'), aside, entries('floor', ['mo', entered('ana'), 20]))), 'in');
  },
  whoever_is_told_they_have_not_joined_stands_outside_again() {
    const state = play(welcome('ana'), entries('aside/ana', ['ana', agreed, 10]),
        {type: 'sending', at: 11, command: {type: 'tell', id: 'c1', to: 'ana', text: 'Hello?'}},
        {type: 'refused', id: 'c1', code: 'not_joined', message: ''});
    equal(standing(state), 'left');
  },
  colours_are_dealt_in_the_order_of_entering() {
    const state = play(welcome('ben'), entries('floor', ['mo', entered('mo', 'moderator')],
        ['mo', entered('ana')], ['mo', entered('ben')],
        ['ana', {type: 'left', member: 'ana'}], ['mo', entered('ana')]));
    equal(inRoom(state).map((p) => [p.member, p.hue]), [['ana', 0], ['ben', 1]]);
  },
  holding_back_is_known_until_it_ends() {
    const aside = entries('aside/ana', ['mo', {type: 'muted', member: 'ana'}],
        ['mo', {type: 'unmuted', member: 'ana'}]);
    equal(play(welcome('ana'), aside[0]).people.ana.muted, true);
    equal(play(welcome('ana'), aside).people.ana.muted, false);
  },
  typing_is_forgotten_after_six_seconds_and_with_the_message() {
    const typing = {type: 'typing', channel: 'floor', member: 'ben', on: true, heardAt: 1000};
    const state = play(welcome('ana'), typing);
    equal([typingOn(state, 'floor', 6999), typingOn(state, 'floor', 7001)], [['ben'], []]);
    const spoken = play(welcome('ana'), typing, entries('floor', ['ben', said('There.')]));
    equal(typingOn(spoken, 'floor', 1001), []);
  },
  nobody_types_in_a_room_that_is_closed_or_that_they_left() {
    const typing = (channel, member) => ({type: 'typing', channel, member, on: true, heardAt: 1000});
    const left = play(welcome('mo', 'moderator'), typing('floor', 'ana'),
        entries('floor', ['ana', {type: 'left', member: 'ana'}]));
    equal(typingOn(left, 'floor', 1001), []);
    const closed = play(welcome('mo', 'moderator'), typing('floor', 'ana'),
        entries('floor', ['mo', {type: 'closed'}]), typing('floor', 'ben'),
        typing('aside/ben', 'ben'), typing('backroom', 'ob'));
    equal(['floor', 'aside/ben', 'backroom'].map((c) => typingOn(closed, c, 1001)), [[], [], ['ob']]);
  },
  ones_own_words_are_never_unread() {
    const state = play(welcome('mo', 'moderator'),
        entries('backroom', ['mo', {type: 'remarked', text: 'a'}], ['ob', {type: 'remarked', text: 'b'}]));
    equal([unread(state, {}, 'backroom'), unread(state, {backroom: 2}, 'backroom')], [1, 0]);
  },
};
