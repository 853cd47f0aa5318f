import {html} from 'lit/html.js';

/** The name of the house: half of its sign is lit, half is dark. */
export const brand = () => html`
  <p class="brand"><span class="brand-sign" aria-hidden="true"></span>Halfsilver</p>`;
