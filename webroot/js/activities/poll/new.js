import {html} from 'lit/html.js';
import {t} from '../../words.js';
import {linesField, linesOf} from '../fields.js';

/** @type {NewKind<'poll'>} */
export const poll = {
  fields: (v) => html`
    ${linesField(v, t('acts.options'))}
    <label class="check"><input type="checkbox" data-test="own-several" .checked=${v.ui.own.several}
        @change=${(e) => v.act.make({several: e.target.checked})}><span>${t('acts.several')}</span></label>`,
  task(own) {
    const options = linesOf(own);
    return {kind: 'poll', options, least: 1, most: own.several ? Math.max(1, options.length) : 1};
  },
};
