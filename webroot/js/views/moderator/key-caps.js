import {html} from 'lit/html.js';
import {caps} from '../../shortcuts.js';

/** The keys of a shortcut, for the eye: a button says it in `aria-keyshortcuts`. */
export const keyCaps = (shortcut) => html`<span class="key-caps" aria-hidden="true">${
  caps(shortcut).map((cap) => html`<kbd>${cap}</kbd>`)}</span>`;
