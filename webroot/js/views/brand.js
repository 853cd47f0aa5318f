import {html} from 'lit/html.js';
import {languages} from './languages.js';

/** The name of the house: half of its sign is lit, half is dark. And the languages it speaks. */
export const brand = () => html`
  <div class="page-top">
    <p class="brand"><span class="brand-sign" aria-hidden="true"></span>Halfsilver</p>
    ${languages()}
  </div>`;
