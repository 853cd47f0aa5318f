import {t} from '../../words.js';
import {textField} from '../fields.js';

/** @type {NewKind<'open_answer'>} */
export const openAnswer = {
  fields: (v) => textField(v, 'beginning', t('acts.beginning')),
  task: ({beginning}) => ({kind: 'open_answer', beginning: beginning.trim(), inTalk: false}),
};
