import {html} from 'lit/html.js';

/** @type {Tells} */
export const toldOpenAnswer = ({texts}, {beginning}) => html`
  ${beginning ? html`<p class="told-beginning" dir="auto">${beginning} …</p>` : null}
  ${texts.map((text) => html`<p class="told-words" dir="auto">${text}</p>`)}`;
