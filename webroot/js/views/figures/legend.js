import {html} from 'lit/html.js';
import {toneOf} from './labels.js';

/**
 * Which colour is what.
 *
 * @param {{name: string, words: string, sign?: string, tally?: string}[]} entries
 */
export const legend = (entries) => html`
  <ul class="figure-legend">
    ${entries.map(({name, words, sign = '', tally = ''}, i) => html`
      <li><span class="swatch ${toneOf(name, i)}" aria-hidden="true">${sign}</span>
        <span dir="auto">${words}</span>${tally ? html` <span class="legend-tally">${tally}</span>` : null}</li>`)}
  </ul>`;
