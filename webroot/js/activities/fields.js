import {html} from 'lit/html.js';
import {t} from '../words.js';

/** Fields that several kinds have when they are made on the spot. */

/**
 * Several things, one a line.
 *
 * @param {ModeratorView} v
 * @param {string} label
 */
export const linesField = ({ui, act}, label) => html`
  <label class="field"><span class="field-label">${label}</span>
    <textarea class="input" rows="3" dir="auto" data-test="own-lines" aria-describedby="own-lines-hint" .value=${ui.own.lines}
        @input=${(e) => act.make({lines: e.target.value})}></textarea>
    <span class="soft small" id="own-lines-hint">${t('acts.oneALine')}</span></label>`;

/**
 * @param {ModeratorView} v
 * @param {'beginning' | 'lowName' | 'highName'} name
 * @param {string} label
 */
export const textField = ({ui, act}, name, label) => html`
  <label class="field"><span class="field-label">${label}</span>
    <input class="input" type="text" dir="auto" data-test="own-${name}" .value=${ui.own[name]}
        @input=${(e) => act.make({[name]: e.target.value})}></label>`;

/** What stands on lines of its own. @param {{lines: string}} own */
export const linesOf = ({lines}) => lines.split('\n').map((line) => line.trim()).filter(Boolean);
