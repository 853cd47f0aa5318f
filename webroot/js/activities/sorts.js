import {html} from 'lit/html.js';
import {icon} from '../views/icon.js';
import {signOf, worded} from './worded.js';

/**
 * What is put next, a mark or a pin, is of one of these sorts. Each has a colour of its own, and its name.
 *
 * @param {{names: string[], chosen: number, legend: string, label: string, onChoose(sort: number): void}} parts
 */
export const sorts = ({names, chosen, legend, label, onChoose}) => html`
  <fieldset class="sorts">
    <legend class="activity-todo">${legend}</legend>
    ${names.map((name, i) => html`
      <label class="sort sort-${i}" data-test="sort">
        <input type="radio" name="${label}-sort" .checked=${i === chosen} @change=${() => onChoose(i)}>
        <span class="sort-dot" aria-hidden="true"></span>${sortName(name)}
      </label>`)}
  </fieldset>`;

/** @param {string} name */
export const sortName = (name) => html`${signOf(name) ? icon(signOf(name)) : null}
  <span dir="auto">${worded(name)}</span>`;
