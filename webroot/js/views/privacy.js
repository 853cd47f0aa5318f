import {t} from '../words.js';

/**
 * Who reads a private message. Where the study lets observers read it too, saying that only the
 * moderators do would be a lie, so the words follow the terms the participant agreed to.
 *
 * @param {State} state
 */
export const privacy = ({session}, form) =>
  t(`privacy.${session.terms?.observersReadAsides ? 'observed' : 'moderators'}.${form}`);
