import {html} from 'lit/html.js';

/**
 * A picture that repeats what words beside it say; css/icons.css has one line for each.
 *
 * @param {string} name
 */
export const icon = (name) => html`<span class="icon icon-${name}" aria-hidden="true"></span>`;
