import {html} from 'lit/html.js';
import {t} from '../words.js';

/**
 * The first stops of a page lead past all the others. They show only when the focus is on them.
 *
 * @param places by the names of their words: where each leads, and where instead if that is not there
 */
export const skips = (places) => html`
  <nav class="skips" aria-label=${t('skip.label')}>
    ${Object.entries(places).map(([name, selectors]) => html`
      <button type="button" class="skip" data-test="skip-${name}"
        @click=${(e) => lead(e, selectors)}>
      ${t(`skip.${name}`)}</button>`)}
  </nav>`;

export const COMPOSER = ['textarea[data-test=composer]', '.destinations :checked'];
export const ACTIVITY = ['.activity-head'];
export const TALK = ['[role=log]', '[role=tab]'];

function lead({currentTarget}, selectors) {
  const screen = currentTarget.closest('[data-screen]');
  selectors.map((selector) => screen.querySelector(selector)).find(Boolean)?.focus();
}
