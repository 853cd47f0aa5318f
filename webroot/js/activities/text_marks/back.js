import {html} from 'lit/html.js';
import {t} from '../../words.js';
import {markWords, signOf, toneOf} from '../../views/figures/labels.js';

/** @type {BackKind<'text_marks'>} */
export const textMarks = {
  name: () => t('kinds.text_marks.name'),
  words: ({marks}, {text, marks: kinds}) => html`
    <ul class="answer-marks">${marks.map(({from, to, as, comment}) => html`
      <li><span class="swatch ${toneOf(kinds[as], as)}" aria-hidden="true">${signOf(kinds, as)}</span>
        <span class="visually-hidden">${markWords(kinds[as])}:</span>
        <span><q dir="auto">${text.slice(from, to)}</q>${comment ? html` <span class="soft" dir="auto">${comment}</span>` : null}</span></li>`)}
    </ul>`,
  alone: ({marks}, {text, marks: kinds}) => ({figure: {
    shape: 'shades', text, marks: kinds,
    runs: marks.map(({from, to, as}) => ({from, to, people: kinds.map((_, i) => (i === as ? 1 : 0))})),
  }}),
};
