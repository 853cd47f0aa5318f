import {cardSort} from './card_sort/answer.js';
import {dial} from './dial/answer.js';
import {openAnswer} from './open_answer/answer.js';
import {picturePins} from './picture_pins/answer.js';
import {poll} from './poll/answer.js';
import {ranking} from './ranking/answer.js';
import {rating} from './rating/answer.js';
import {rolePlay} from './role_play/answer.js';
import {showOfHands} from './show_of_hands/answer.js';
import {stands} from './stands/answer.js';
import {textMarks} from './text_marks/answer.js';

/**
 * How one answers each kind of activity, by its name. A kind is a folder here: how one answers is its
 * `answer.js`, what an answer says its `told.js` (`told.js` beside this). Nothing else tells kinds apart.
 *
 * @type {Record<KindName, Kind>}
 */
const kinds = {
  open_answer: openAnswer,
  poll,
  rating,
  dial,
  ranking,
  card_sort: cardSort,
  stands,
  show_of_hands: showOfHands,
  text_marks: textMarks,
  picture_pins: picturePins,
  role_play: rolePlay,
};

/** @param {Task} task */
export const kindOf = ({kind}) => kinds[kind];
