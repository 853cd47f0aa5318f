import {html} from 'lit/html.js';
import {t} from '../../words.js';
import {textField} from '../fields.js';

const SCALES = {stars: [1, 5], points: [1, 7], percent: [0, 100]};

/** @type {NewKind<'rating'>} */
export const rating = {
  fields: (v) => html`
    <label class="field"><span class="field-label">${t('acts.scale')}</span>
      <select class="input" data-test="own-scale" @change=${(e) => v.act.make({scale: e.target.value})}>
        ${Object.entries(SCALES).map(([scale, [lowest, highest]]) => html`
          <option value=${scale} ?selected=${scale === v.ui.own.scale}>${t(`kinds.rating.${scale}`, {lowest, highest})}</option>`)}
      </select></label>
    <div class="field-pair">
      ${textField(v, 'lowName', t('acts.lowName'))}
      ${textField(v, 'highName', t('acts.highName'))}
    </div>`,
  task({scale, lowName, highName}) {
    const [lowest, highest] = SCALES[scale];
    return {kind: 'rating', scale, lowest, highest, lowName: lowName.trim(), highName: highName.trim()};
  },
};
