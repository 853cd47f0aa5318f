import {isMineUp, myTurn, raisedHands} from '../js/store/front/hands.js';
import {entered, entries, equal, play, said, welcome} from './rooms.js';

const hand = (member, ...happened) =>
  entries(`hand/${member}`, ...happened.map(([author, type, at]) => [author, {type, member}, at]));
const lead = welcome('mo', 'moderator');

export const tests = {
  hands_stand_in_the_order_in_which_they_went_up_whichever_channel_comes_first() {
    const [ana, ben] = [hand('ana', ['ana', 'hand_raised', 30]), hand('ben', ['ben', 'hand_raised', 20])];
    const expected = [{member: 'ben', since: 20}, {member: 'ana', since: 30}];
    equal(raisedHands(play(lead, ana, ben)), expected);
    equal(raisedHands(play(lead, ben, ana)), expected);
  },
  who_was_called_on_or_lowered_it_waits_no_more() {
    const state = play(lead, hand('ana', ['ana', 'hand_raised', 30], ['mo', 'called_on', 40]),
        hand('ben', ['ben', 'hand_raised', 20], ['ben', 'hand_lowered', 25]));
    equal(raisedHands(state), []);
  },
  who_raises_it_anew_waits_anew() {
    const state = play(lead, hand('ana', ['ana', 'hand_raised', 30], ['mo', 'called_on', 40],
        ['ana', 'hand_raised', 50]));
    equal(raisedHands(state), [{member: 'ana', since: 50}]);
  },
  it_is_ones_turn_until_one_has_spoken_to_the_group() {
    const called = hand('ana', ['ana', 'hand_raised', 30], ['mo', 'called_on', 40]);
    const before = entries('floor', ['mo', entered('ana'), 10], ['ana', said('Hm.'), 20]);
    const after = [...before, ...entries('floor', [], [], ['ana', said('Well.'), 50]).slice(2)];
    equal(myTurn(play(welcome('ana'), called, before)).author, 'mo');
    equal(myTurn(play(welcome('ana'), called, after)), null);
    equal(myTurn(play(welcome('ana'), after, called)), null);
  },
  after_the_end_nobody_waits() {
    const up = hand('ana', ['ana', 'hand_raised', 30]);
    const closed = entries('floor', ['mo', {type: 'closed'}, 40]);
    equal(isMineUp(play(welcome('ana'), up)), true);
    equal([isMineUp(play(welcome('ana'), up, closed)), raisedHands(play(lead, up, closed))], [false, []]);
  },
};
