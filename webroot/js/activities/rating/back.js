import {number, t} from '../../words.js';

/** @type {BackKind<'rating'>} */
export const rating = {
  name: ({scale, lowest, highest}) => t(`kinds.rating.${scale}`, {lowest, highest}),
  words: ({value}, {scale, highest}) => (scale === 'stars' ? t('kinds.rating.of', {value, highest}) : number(value)),
  ends: ({lowest, highest, lowName, highName}) => [[lowest, lowName], [highest, highName]]
      .filter(([, name]) => name).map(([value, name]) => t('kinds.rating.end', {value, name})).join(' · '),
};
