import {openAnswer} from './open_answer/new.js';
import {poll} from './poll/new.js';
import {ranking} from './ranking/new.js';
import {rating} from './rating/new.js';
import {showOfHands} from './show_of_hands/new.js';
import {stands} from './stands/new.js';

/**
 * The kinds that a moderator can make on the spot, in the order in which they are offered. The others
 * need more than a minute to think of, and belong in a guide.
 *
 * @type {{[K in OwnKind]: NewKind<K>}}
 */
const KINDS = {show_of_hands: showOfHands, poll, rating, open_answer: openAnswer, ranking, stands};

export const NEW_KINDS = /** @type {OwnKind[]} */ (Object.keys(KINDS));

/**
 * How a kind is made.
 *
 * @param {string} kind
 * @returns {NewKind<any>}
 */
export const newKindOf = (kind) => KINDS[kind];
