import {html} from 'lit/html.js';
import {t} from '../../words.js';

/** @type {BackKind<'ranking'>} */
export const ranking = {
  name: () => t('kinds.ranking.name'),
  words: ({order}, {options}) => html`
    <ol class="answer-order">${order.map((n) => html`<li dir="auto">${options[n]}</li>`)}</ol>`,
};
