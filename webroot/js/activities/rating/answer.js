import {html, nothing} from 'lit/html.js';
import {live} from 'lit/directives/live.js';
import {ref} from 'lit/directives/ref.js';
import {t} from '../../words.js';
import {ends} from '../ends.js';
import {icon} from '../../views/icon.js';

/**
 * A value on a scale of stars, of points, or from 0 to 100.
 *
 * @type {Kind}
 */
export const rating = {
  begin: () => ({kind: 'rating', value: null}),

  todo: ({scale}) => t(`activity.todo.${scale}`),

  input: (task, {value}, tools) => (task.scale === 'percent' ? slider(task, value, tools)
    : steps(task, value, tools)),

  answer: (draft) => (draft.value === null ? null : draft),
};

/** On a phone more than seven points stand in two rows of about the same length. */
const inRows = (points) => ref((scale) => {
  scale?.style.setProperty('--all', String(points));
  scale?.style.setProperty('--row', String(points > 7 ? Math.ceil(points / 2) : points));
});

const rated = (value) => () => ({kind: 'rating', value});

function steps(task, value, {change, label}) {
  const stars = task.scale === 'stars';
  const values = Array.from({length: task.highest - task.lowest + 1}, (_, i) => task.lowest + i);
  return html`
    <div class=${stars ? 'stars' : 'points'} role="radiogroup" aria-labelledby=${label} ${inRows(values.length)}
        aria-describedby=${task.lowName || task.highName ? `${label}-ends` : nothing}>
      ${values.map((one) => html`
        <label class="${stars ? 'star' : 'point'} ${stars && value !== null && one <= value ? 'is-lit' : ''}"
            data-test="value">
          <input type="radio" name=${label} .checked=${one === value} @change=${() => change(rated(one))}>
          ${stars ? html`${icon('star-fill')}<span class="visually-hidden">${t('activity.stars', {n: one})}</span>`
            : html`<span>${one}</span>`}
        </label>`)}
    </div>
    ${ends(task, label)}`;
}

function slider(task, value, {change, label}) {
  const sets = (e) => change(rated(e.target.valueAsNumber));
  return html`
    <div class="slider ${value === null ? 'is-unset' : ''}">
      <input type="range" min="0" max="100" step="1" data-test="slider" .value=${live(String(value ?? 50))}
          aria-labelledby=${label} aria-describedby=${task.lowName || task.highName ? `${label}-ends` : nothing}
          aria-valuetext=${value === null ? t('activity.unset') : nothing} @input=${sets} @click=${sets}>
      <output class="slider-value" aria-hidden="true">${value ?? '–'}</output>
    </div>
    ${ends(task, label)}`;
}
