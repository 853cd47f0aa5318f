import {toldCardSort} from './card_sort/told.js';
import {toldDial} from './dial/told.js';
import {toldOpenAnswer} from './open_answer/told.js';
import {toldPicturePins} from './picture_pins/told.js';
import {toldPoll} from './poll/told.js';
import {toldRanking} from './ranking/told.js';
import {toldRating} from './rating/told.js';
import {toldRolePlay} from './role_play/told.js';
import {toldShowOfHands} from './show_of_hands/told.js';
import {toldStands} from './stands/told.js';
import {toldTextMarks} from './text_marks/told.js';

/** @type {Record<KindName, Tells>} */
const tells = {
  open_answer: toldOpenAnswer,
  poll: toldPoll,
  rating: toldRating,
  dial: toldDial,
  ranking: toldRanking,
  card_sort: toldCardSort,
  stands: toldStands,
  show_of_hands: toldShowOfHands,
  text_marks: toldTextMarks,
  picture_pins: toldPicturePins,
  role_play: toldRolePlay,
};

/**
 * What an answer says, in words or as a small picture.
 *
 * @param {Answer} answer
 * @param {Task} task
 * @param {About} about
 */
export const told = (answer, task, about) => tells[task.kind](answer, task, about);
