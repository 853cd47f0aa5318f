import {html} from 'lit/html.js';
import {raisedHands} from '../../store/front/hands.js';
import {nameOf} from '../../store/front/people.js';
import {list, t} from '../../words.js';
import {icon} from '../icon.js';

/**
 * Who would like to speak, as those who watch see it. The participants do not see it of each other.
 *
 * @param {ObserverView} v
 */
export function handsLine({state}) {
  const names = raisedHands(state).map(({member}) => nameOf(state, member));
  return names.length === 0 ? null : html`
    <p class="hands-line" role="status" data-test="hands-line">${icon('person-raised-hand')}
      <span>${t('observer.hands', {n: names.length, names: list(names)})}</span></p>`;
}
