import {asParticipant} from '../js/store/moderator/as-participant.js';
import {stream} from '../js/store/front/talk.js';
import {typingOn} from '../js/store/signals.js';
import {asked, entered, entries, equal, play, said, welcome} from './rooms.js';

const floor = entries('floor', ['mo', entered('mo', 'moderator')], ['mo', entered('ana')], ['mo', entered('ben')],
    ['mo', {type: 'started'}], ['ana', said('Mine leaks.')], ['mo', asked('q1')], ['ben', {...said('Mine, too.'), replyTo: 5}],
    ['ana', {type: 'retracted', seq: 5}], ['mo', {type: 'paused'}]);
const more = [...entries('aside/ana', ['mo', said('Between us.')]), ...entries('desk', ['ben', {type: 'arrived', member: 'ben', name: 'Ben'}]),
  ...entries('backroom', ['ob', {type: 'remarked', text: 'He is thirsty.'}])];
const mo = welcome('mo', 'moderator');
const live = {type: 'live'};
const typing = (channel) => ({type: 'typing', channel, member: 'ben', on: true, heardAt: 1});

/** What there is to see of a state, apart from who looks. */
const shown = (state) => [
  stream(state).slice().map(({key, type, at, author, text, replyTo, retracted, retractedBy}) =>
    [key, type, at, author, text, replyTo, retracted, retractedBy]),
  state.phase, state.part, state.question?.key, state.onScreen?.key, typingOn(state, 'floor', 1),
  Object.values(state.people).filter((p) => p.hue !== undefined).map((p) => [p.name, p.hue, p.initials]),
];

export const tests = {
  it_is_what_a_participant_knows_who_receives_the_floor() {
    const theirs = play(welcome('chidi'), floor, live, typing('floor'));
    equal(shown(asParticipant(null, play(mo, floor, more, live, typing('floor'), typing('aside/ana')))), shown(theirs));
  },
  it_goes_on_from_where_it_was() {
    const early = asParticipant(null, play(mo, floor.slice(0, 6), live));
    const late = play(mo, floor, more, live);
    equal(shown(asParticipant(early, late)), shown(asParticipant(null, late)));
  },
  it_begins_anew_when_the_page_forgot_everything() {
    const other = entries('floor', ['mo', entered('ben')], ['ben', said('Another evening.')]);
    const before = asParticipant(null, play(mo, floor, live));
    equal(shown(asParticipant(before, play(mo, other, live))), shown(play(welcome('chidi'), other, live)));
  },
  nothing_that_is_not_on_the_floor_comes_through() {
    const text = JSON.stringify(asParticipant(null, play(mo, floor, more, live, typing('aside/ana'))));
    equal(['Between us.', 'thirsty', 'Mine leaks.', 'aside', 'backroom', 'desk'].filter((word) => text.includes(word)), []);
  },
  what_answers_come_to_is_seen_once_everybody_is_told() {
    const opened = {type: 'opened', activity: 'q1', round: 1, part: 1,
      definition: {prompt: 'Which?', masking: 'until_revealed', seconds: 0, task: {kind: 'show_of_hands'}}};
    const tally = (channel) => ({type: 'tally', channel, activity: 'q1', round: 1, answered: 2, figures: []});
    const lines = [...floor.slice(0, 4), ...entries('floor', ...Array(5).fill(['mo', opened])).slice(4)];
    const told = (...frames) => Object.keys(asParticipant(null, play(mo, lines, live, frames)).rounds['q1/1'].tally);
    equal([told(tally('tallies')), told(tally('tallies'), tally('floor'))], [[], ['floor']]);
  },
};
