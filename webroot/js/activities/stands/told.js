import {html} from 'lit/html.js';
import {t} from '../../words.js';
import {wordsOf} from './statement.js';

/** @type {Tells} */
export const toldStands = ({stands}, {statements}, {state}) => html`
  <ul class="told-stands">
    ${stands.map((stand, i) => html`<li><span class="told-stand is-${stand}">${t(`activity.stands.${stand}`)}</span>
      <span dir="auto">${wordsOf(statements[i], state)}</span></li>`)}
  </ul>`;
