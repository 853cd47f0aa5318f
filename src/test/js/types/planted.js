import {Connection} from '../../../../webroot/js/connection.js';
import {answerTo} from '../../../../webroot/js/store/outgoing.js';
import {front} from '../../../../webroot/js/store/front/side.js';
import {roomOf} from '../../../../webroot/js/store/room.js';
import {message} from '../../../../webroot/js/views/message.js';

/** Mistakes that the types must find (`TypesTest`): one in each line that begins with `wrong`. */

/** @param {State} state a participant's page does not know who watches */
export const wrongSide = (state) => state.observers;

/** @param {State} state */
export const wrongName = (state) => state.phase.nmae;

/** @param {State} state */
export const wrongGuess = (state) => state.question.text;

/** @param {ParticipantView} v */
export const wrongVerb = (v) => v.act.admit('m_Xy12ab');

/** @param {Line} line what was not said has no words */
export const wrongEvent = (line) => line.text.length;

/** @param {Line} line */
export const wrongPart = (line) => message(line, {nmae: 'Ana', name: 'Ana'});

export const wrongCount = answerTo(roomOf(front).empty);

/** @param {import('../../../../webroot/js/session.js').Session} session */
export const wrongHand = (session) => new Connection({address: '', session, hand: 'nobody'});
