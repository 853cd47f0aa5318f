import {html} from 'lit/html.js';

/** What the two ends of a scale are called, under them. */
export const ends = ({lowName, highName}, label) => (lowName || highName ? html`
  <p class="scale-ends" id="${label}-ends"><span dir="auto">${lowName}</span>
    <span dir="auto">${highName}</span></p>` : null);
