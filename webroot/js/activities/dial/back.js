import {t} from '../../words.js';

/** @type {BackKind<'dial'>} */
export const dial = {
  name: () => t('kinds.dial.name'),
  words({points}) {
    const values = points.map(({value}) => value);
    return t('kinds.dial.between', {lowest: Math.min(...values), highest: Math.max(...values), last: values.at(-1)});
  },
  alone: ({points}) => ({one: points}),
};
