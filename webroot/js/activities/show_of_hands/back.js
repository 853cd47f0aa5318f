import {t} from '../../words.js';

/** @type {BackKind<'show_of_hands'>} */
export const showOfHands = {
  name: () => t('kinds.show_of_hands.name'),
  words: ({up}) => t(`figures.hands.${up ? 'up' : 'down'}`),
};
