import {html, svg} from 'lit/html.js';
import {t} from '../../words.js';

const WIDTH = 240;
const HEIGHT = 48;

/** @type {Tells} */
export const toldDial = ({points}) => {
  const end = Math.max(1000, points.at(-1)?.at ?? 0);
  const places = points.flatMap(({at, value}, i) => {
    const before = points[i - 1]?.value ?? value;
    return [[at, before], [at, value]];
  });
  const line = places.map(([at, value]) =>
    `${((at / end) * WIDTH).toFixed(1)},${(HEIGHT - (value / 100) * HEIGHT).toFixed(1)}`).join(' ');
  const values = points.map(({value}) => value);
  return html`
    <svg class="told-curve" viewBox="-2 -2 ${WIDTH + 4} ${HEIGHT + 4}" role="img"
        aria-label=${t('activity.dial.told', {lowest: Math.min(...values), highest: Math.max(...values)})}>
      ${svg`<polyline points=${line} fill="none" stroke="currentColor" stroke-width="2"></polyline>`}
    </svg>`;
};
