import {html} from 'lit/html.js';

/** @type {Tells} */
export const toldPoll = ({chosen}, {options}) => html`
  <ul class="told-list">${chosen.map((i) => html`<li dir="auto">${options[i]}</li>`)}</ul>`;
