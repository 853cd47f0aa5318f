import {html} from 'lit/html.js';
import {t} from '../words.js';

/** The first stops of a page lead past all the others. They show only when the focus is on them. */
export const skips = (...places) => html`
  <nav class="skips" aria-label=${t('skip.label')}>
    ${places.map((place) => html`<button type="button" class="skip" data-test="skip-${place}"
        @click=${() => PLACES[place].map(find).find(Boolean)?.focus()}>
      ${t(`skip.${place}`)}</button>`)}
  </nav>`;

/** Where each leads, and where instead if that is not there. */
const PLACES = {
  composer: ['textarea[data-test=composer]', '.destinations :checked'],
  talk: ['[role=log]', '[role=tab]'],
  guide: ['.guide-scroll'],
  behind: ['[role=tab][aria-selected=true]'],
};

const find = (selector) => document.querySelector(selector);
