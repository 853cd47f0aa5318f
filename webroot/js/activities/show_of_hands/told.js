import {html} from 'lit/html.js';
import {t} from '../../words.js';
import {icon} from '../../views/icon.js';

/** @type {Tells} */
export const toldShowOfHands = ({up}) => html`<p class="told-words">
  ${up ? icon('person-raised-hand') : null} ${t(up ? 'activity.hands.wasUp' : 'activity.hands.wasDown')}</p>`;
