import {html} from 'lit/html.js';
import {figure} from '../../figures/figure.js';

/**
 * What all answers come to, once they are open to everybody.
 *
 * @param {ParticipantView} v @param {OpenedRound} round
 */
export function result({state, ui}, {tally}) {
  const figures = tally.floor?.figures ?? [];
  if (figures.length === 0) return null;
  return html`<div class="activity-result" data-test="result">
    ${figures.map((one) => figure(one, {state, url: one.shape === 'spots' ? ui.stimuli[one.stimulus] : undefined}))}
  </div>`;
}
