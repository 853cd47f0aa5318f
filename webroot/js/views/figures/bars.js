import {html, svg} from 'lit/html.js';
import {list, number, t} from '../../words.js';
import {areStands, barLabels, standWords, toneOf} from './labels.js';
import {legend} from './legend.js';
import {fromLeft, isRightToLeft} from './reading.js';

/** Numbers of a scale, one each or from–to. */
const ON_A_SCALE = /^-?\d+(–\d+)?$/;

/**
 * A bar for each label. Several series lie in one bar, one after another; the steps of a scale stand
 * side by side, as a distribution does; and ranks are in their order, the best with the longest bar.
 *
 * @param {FigureOf<'bars'>} figure
 * @param {Drawing} about
 * @returns {Drawn}
 */
export function bars(figure, {state, most}) {
  const {measure, labels, series} = figure;
  const words = barLabels(figure, state);
  const names = series.map(({name}) => (areStands(series) ? standWords(name) : name));
  const look = series.length > 1 ? stacked : measure === 'mean_rank' ? ranks
    : labels.length > 2 && labels.every((label) => ON_A_SCALE.test(label)) ? columns : rows;
  return {
    picture: html`
      ${look({words, names, series, most})}
      ${series.length > 1 ? legend(series.map(({name}, i) => ({name, words: names[i]}))) : null}`,
    head: [t('figures.what'), ...(series.length > 1 ? names : [t(`figures.measure.${measure}`)])],
    rows: words.map((label, i) => [label, ...series.map(({values}) => number(rounded(values[i])))]),
  };
}

const rounded = (value) => Math.round(value * 10) / 10;

/**
 * How long each bar is, as parts of a hundred. The longest is whole, unless it stands beside others of
 * which one is longer.
 *
 * @param {number[]} values
 * @param {number} [most] the longest of all
 */
export function lengths(values, most = Math.max(1, ...values)) {
  return values.map((value) => (value / most) * 100);
}

/**
 * The same for mean ranks, of which the lowest is the best; 0 is where nobody answered.
 *
 * @param {number[]} ranks
 */
export const rankLengths = (ranks) =>
  ranks.map((rank) => (rank === 0 ? 0 : ((ranks.length - rank + 1) / ranks.length) * 100));

/**
 * Where the parts of one bar lie.
 *
 * @param {number[]} values one of each series
 * @param {number} whole what a bar of full length stands for
 */
export function segments(values, whole) {
  let from = 0;
  return values.map((value) => {
    const size = whole === 0 ? 0 : (value / whole) * 100;
    from += size;
    return {from: from - size, size, value};
  });
}

/** @param {Series} parts */
function rows({words, series: [{values}], most}) {
  const long = lengths(values, most);
  return inRows(words.map((label, i) => ({label, length: long[i], value: number(values[i])})));
}

/** @param {Series} parts */
function ranks({words, series: [{values}]}) {
  const order = values.map((_, i) => i).sort((one, other) => values[one] - values[other]);
  const long = rankLengths(values);
  return html`
    ${inRows(order.map((i) => ({label: words[i], length: long[i], value: values[i] ? number(rounded(values[i])) : '–'})))}
    <p class="figure-note">${t('figures.measure.mean_rank')}</p>`;
}

/** @param {{label: string, length: number, value: string}[]} all */
const inRows = (all) => html`
  <div class="bars" role="img" aria-label=${told(all)}>
    ${all.map(({label, length, value}) => html`
      <span class="bar-label" dir="auto">${label}</span>
      ${bar([{from: 0, size: length, tone: 'tone-for'}])}
      <span class="bar-value">${value}</span>`)}
  </div>`;

/** @param {{label: string, value: string}[]} all */
const told = (all) => list(all.map((one) => t('figures.told', one)));

/** @param {Series} parts */
function stacked({words, names, series}) {
  const totals = words.map((_, i) => series.reduce((sum, {values}) => sum + values[i], 0));
  const whole = Math.max(...totals);
  return html`
    <div class="bars is-stacked" role="img" aria-label=${words.map((label, i) =>
      t('figures.told', {label, value: list(series.map(({values}, n) => t('figures.told', {label: names[n], value: values[i]})))}))
      .join('. ')}>
      ${words.map((label, i) => html`
        <span class="bar-label" dir="auto">${label}</span>
        ${bar(segments(series.map(({values}) => values[i]), whole).map((part, n) =>
          ({...part, tone: toneOf(series[n].name, n), words: part.value ? number(part.value) : ''})))}`)}
    </div>`;
}

/** @param {{from: number, size: number, tone: string, words?: string}[]} parts */
function bar(parts) {
  const flipped = isRightToLeft();
  return html`
    <svg class="bar" aria-hidden="true">
      ${parts.map(({from, size, tone, words = ''}) => {
        const x = fromLeft(from, size, flipped);
        return svg`
          <rect class=${tone} x="${x}%" y="0" width="${size}%" height="100%"></rect>
          ${words ? svg`<text x="${x + size / 2}%" y="50%">${words}</text>` : null}`;
      })}
    </svg>`;
}

/** @param {Series} parts */
function columns({words, series: [{values}], most}) {
  const high = lengths(values, most);
  return html`
    <div class="columns" role="img" aria-label=${told(words.map((label, i) => ({label, value: number(values[i])})))}>
      ${words.map((label, i) => html`
        <div class="column">
          <span class="column-value">${values[i] ? number(values[i]) : ''}</span>
          <svg class="column-bar" aria-hidden="true">
            <rect class="tone-for" x="0" y="${100 - high[i]}%" width="100%" height="${high[i]}%"></rect>
          </svg>
          <span class="column-label">${label.split('–')[0]}</span>
        </div>`)}
    </div>`;
}

/**
 * @typedef {{words: string[], names: string[], series: {name: string, values: number[]}[],
 *     most?: number}} Series
 */
