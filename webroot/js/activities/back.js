import {cardSort} from './card_sort/back.js';
import {dial} from './dial/back.js';
import {openAnswer} from './open_answer/back.js';
import {picturePins} from './picture_pins/back.js';
import {poll} from './poll/back.js';
import {ranking} from './ranking/back.js';
import {rating} from './rating/back.js';
import {rolePlay} from './role_play/back.js';
import {showOfHands} from './show_of_hands/back.js';
import {stands} from './stands/back.js';
import {textMarks} from './text_marks/back.js';

/**
 * How each kind of activity looks to those who lead or watch.
 *
 * @type {{[K in KindName]: BackKind<K>}}
 */
const KINDS = {
  open_answer: openAnswer, poll, rating, dial, ranking, card_sort: cardSort, stands, show_of_hands: showOfHands,
  text_marks: textMarks, picture_pins: picturePins, role_play: rolePlay,
};

/**
 * The kind of a task.
 *
 * @param {Task} task
 * @returns {BackKind<any>}
 */
export const kindOf = ({kind}) => KINDS[kind];
