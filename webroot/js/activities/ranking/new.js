import {t} from '../../words.js';
import {linesField, linesOf} from '../fields.js';

/** @type {NewKind<'ranking'>} */
export const ranking = {
  fields: (v) => linesField(v, t('acts.toRank')),
  task: (own) => ({kind: 'ranking', options: linesOf(own)}),
};
