import {html, svg} from 'lit/html.js';
import {number, t} from '../../words.js';
import {clock} from '../clock.js';

/**
 * What a dial came to over the time of a film: the mean as a line, in the band between the lowest and
 * the highest. Time runs from left to right, as it does in players everywhere.
 *
 * @param {FigureOf<'curve'>} figure
 * @param {Drawing} about
 * @returns {Drawn}
 */
export function curve({lowName, highName, moments}, {one = []}) {
  const end = Math.max(1, ...[...moments, ...one].map(({at}) => at));
  return {
    picture: html`
      <div class="curve">
        <p class="curve-end"><bdi>${highName || number(100)}</bdi></p>
        <svg class="curve-field" viewBox="0 0 1000 100" preserveAspectRatio="none" role="img"
            aria-label=${t('figures.curve')}>
          <line class="curve-middle" x1="0" x2="1000" y1="50" y2="50"></line>
          <path class="curve-band" d=${band(moments, end)}></path>
          <path class="curve-mean" d=${line(moments.map(({at, mean}) => ({at, value: mean})), end)}></path>
          ${one.length ? svg`<path class="curve-one" d=${steps(one, end)}></path>` : null}
        </svg>
        <p class="curve-end"><bdi>${lowName || number(0)}</bdi></p>
        <p class="curve-times" dir="ltr"><span>${clock(0)}</span><span>${clock(end / 2)}</span><span>${clock(end)}</span></p>
      </div>`,
    head: [t('figures.time'), t('figures.mean'), t('figures.lowest'), t('figures.highest')],
    rows: moments.map(({at, mean, lowest, highest}) =>
      [clock(at), number(Math.round(mean)), number(lowest), number(highest)]),
  };
}

const x = (at, end) => Math.round((at / end) * 1000);
const y = (value) => Math.round((100 - value) * 10) / 10;
const point = ({at, value}, end) => `${x(at, end)} ${y(value)}`;

/**
 * The path through points of a film of that length, in a field of 1000 by 100.
 *
 * @param {{at: number, value: number}[]} points
 * @param {number} end
 */
export const line = (points, end) => (points.length === 0 ? '' : `M${points.map((one) => point(one, end)).join('L')}`);

/**
 * The same for a dial that stood still between its points.
 *
 * @param {{at: number, value: number}[]} points
 * @param {number} end
 */
export const steps = (points, end) => line(points.flatMap((one, i) =>
  [one, {at: points[i + 1]?.at ?? end, value: one.value}]), end);

/** @param {FigureOf<'curve'>['moments']} moments @param {number} end */
const band = (moments, end) => line([
  ...moments.map(({at, highest}) => ({at, value: highest})),
  ...moments.toReversed().map(({at, lowest}) => ({at, value: lowest})),
], end);
