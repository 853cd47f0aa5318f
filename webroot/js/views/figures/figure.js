import {html} from 'lit/html.js';
import {t} from '../../words.js';
import {bars} from './bars.js';
import {curve} from './curve.js';
import {matrix} from './matrix.js';
import {shades} from './shades.js';
import {spots} from './spots.js';

const SHAPES = {bars, curve, matrix, shades, spots};

/**
 * What answers come to, as something to look at, and behind it a table that says the same in numbers:
 * for whoever listens to the page, and for whoever wants to be exact.
 *
 * @param {Figure} figure
 * @param {Drawing} about
 */
export function figure(figure, about) {
  const {picture, head, rows} = SHAPES[figure.shape](/** @type {any} */ (figure), about);
  return html`
    <figure class="figure is-${figure.shape}" data-test="figure" data-shape=${figure.shape}>
      ${picture}
      <details class="figure-table">
        <summary>${t('figures.table')}</summary>
        <div class="figure-scroll" tabindex="0" role="group" aria-label=${t('figures.table')}>
          <table>
            <thead><tr>${head.map((words) => html`<th scope="col" dir="auto">${words}</th>`)}</tr></thead>
            <tbody>${rows.map(([first, ...others]) => html`
              <tr><th scope="row" dir="auto">${first}</th>${others.map((value) => html`<td>${value}</td>`)}</tr>`)}
            </tbody>
          </table>
        </div>
      </details>
    </figure>`;
}
