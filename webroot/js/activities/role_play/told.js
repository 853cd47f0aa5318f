import {html} from 'lit/html.js';

/** @type {Tells} */
export const toldRolePlay = ({text}) => html`<p class="told-words" dir="auto">${text}</p>`;
