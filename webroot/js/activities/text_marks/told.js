import {html} from 'lit/html.js';
import {sortName} from '../sorts.js';

/** @type {Tells} */
export const toldTextMarks = ({marks}, task) => html`
  <ul class="told-marks">
    ${marks.map(({from, to, as, comment}) => html`<li><span class="sort-dot sort-${as}" aria-hidden="true"></span>
      <div><q dir="auto">${task.text.slice(from, to)}</q> <span class="soft small">${sortName(task.marks[as])}</span>
      ${comment ? html`<p dir="auto">${comment}</p>` : null}</div></li>`)}
  </ul>`;
