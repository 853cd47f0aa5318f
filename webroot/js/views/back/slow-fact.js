import {html} from 'lit/html.js';
import {t} from '../../words.js';
import {icon} from '../icon.js';
import {span} from '../span.js';

/**
 * That slow mode is on, for those who lead or watch.
 *
 * @param {State} state
 */
export const slowFact = ({slow, phase}) => (slow === 0 || phase.name === 'closed' ? null : html`
  <span class="slow-fact" data-test="slow-fact">${icon('hourglass')}
    ${t('desk.slow', {span: span(slow)})}</span>`);
