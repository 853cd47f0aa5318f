import {html} from 'lit/html.js';
import {sortName} from '../sorts.js';
import {placed} from './placed.js';

/** @type {Tells} */
export const toldPicturePins = ({pins}, task, {stimuli}) => html`
  <div class="told-pins">
    ${stimuli[task.picture] ? html`<div class="pinning is-told" dir="ltr">
      <img src=${stimuli[task.picture]} alt="">
      ${pins.map((pin, i) => html`
        <span class="pin sort-${pin.feeling}" aria-hidden="true" ${placed(pin)}>${i + 1}</span>`)}
    </div>` : null}
    <ol class="told-marks">
      ${pins.map(({feeling, comment}, i) => html`<li>
        <span class="pin-number sort-${feeling}" aria-hidden="true">${i + 1}</span>
        <div>${sortName(task.feelings[feeling])}${comment ? html`<p dir="auto">${comment}</p>` : null}</div></li>`)}
    </ol>
  </div>`;
