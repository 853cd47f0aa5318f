import {html} from 'lit/html.js';
import {t} from '../../../words.js';
import {icon} from '../../icon.js';

const SOON = 15;

/**
 * How much time there still is; a pause takes none of it.
 *
 * @param {ParticipantView} v
 * @param {OpenedRound} round
 */
export function timeLeft({state, now}, {due, ended}) {
  if (due === null || ended) return null;
  const {phase, skew} = state;
  const at = phase.name === 'paused' && phase.turnedAt !== null ? phase.turnedAt : now - skew;
  const seconds = Math.max(0, Math.ceil((due - at) / 1000));
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return html`<span class="activity-time ${seconds <= SOON ? 'is-soon' : ''}" role="timer"
      data-test="time-left">${icon('clock')} <span class="visually-hidden">${t('activity.timeLeft')}</span>
      ${clock}</span>`;
}
