import {html, svg} from 'lit/html.js';
import {number, t} from '../../words.js';
import {markWords, signOf, toneOf} from './labels.js';
import {legend} from './legend.js';

/**
 * A picture with the pins of everybody: where many are, their halos add up.
 *
 * @param {FigureOf<'spots'>} figure
 * @param {Drawing} about
 * @returns {Drawn}
 */
export function spots({feelings, spots: pins}, {url}) {
  const names = feelings.map(markWords);
  return {
    picture: html`
      <div class="spots ${url ? '' : 'is-bare'}" role="img" aria-label=${t('figures.spots', {n: pins.length})}>
        ${url ? html`<img src=${url} alt="">` : html`<p class="spots-wait">${url === '' ? t('figures.noPicture') : null}</p>`}
        <svg class="spots-field" aria-hidden="true">
          ${pins.map(({x, y, feeling}) => svg`
            <circle class="halo ${toneOf(feelings[feeling], feeling)}" cx="${x / 10}%" cy="${y / 10}%" r="30"></circle>`)}
          ${pins.map(({x, y, feeling}) => svg`
            <circle class="spot ${toneOf(feelings[feeling], feeling)}" cx="${x / 10}%" cy="${y / 10}%" r="9"></circle>
            <text class="spot-sign" x="${x / 10}%" y="${y / 10}%">${signOf(feelings, feeling)}</text>`)}
        </svg>
      </div>
      ${legend(feelings.map((name, i) => ({name, words: names[i], sign: signOf(feelings, i),
        tally: number(pins.filter(({feeling}) => feeling === i).length)})))}`,
    head: [t('figures.feeling'), t('figures.fromLeft'), t('figures.fromTop')],
    rows: pins.map(({x, y, feeling}) => [names[feeling], t('figures.percent', {n: Math.round(x / 10)}),
      t('figures.percent', {n: Math.round(y / 10)})]),
  };
}
