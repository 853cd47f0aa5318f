import {html} from 'lit/html.js';
import {t} from '../../words.js';
import {markWords, signOf, toneOf} from '../../views/figures/labels.js';

/** @type {BackKind<'picture_pins'>} */
export const picturePins = {
  name: () => t('kinds.picture_pins.name'),
  words: ({pins}, {feelings}) => html`
    <ul class="answer-marks">${pins.map(({feeling, comment}) => html`
      <li><span class="swatch ${toneOf(feelings[feeling], feeling)}" aria-hidden="true">${signOf(feelings, feeling)}</span>
        <span class="${comment ? 'visually-hidden' : ''}">${markWords(feelings[feeling])}</span>
        ${comment ? html`<span dir="auto">${comment}</span>` : null}</li>`)}
    </ul>`,
  alone: ({pins}, {picture, feelings}) => ({figure: {shape: 'spots', stimulus: picture, feelings, spots: pins}}),
};
