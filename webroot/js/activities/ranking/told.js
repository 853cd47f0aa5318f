import {html} from 'lit/html.js';

/** @type {Tells} */
export const toldRanking = ({order}, {options}) => html`
  <ol class="told-ranks">${order.map((option) => html`<li dir="auto">${options[option]}</li>`)}</ol>`;
