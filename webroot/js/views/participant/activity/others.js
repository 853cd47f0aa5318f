import {html} from 'lit/html.js';
import {told} from '../../../activities/told.js';
import {shared} from '../../../store/front/activities.js';
import {t} from '../../../words.js';
import {avatar, hueOf} from '../../avatar.js';
import {called} from '../called.js';

/** What an answer says. @param {ParticipantView} v @param {OpenedRound} round @param {Answer} answer */
export const tell = ({state, ui}, {definition: {task}}, answer) =>
  html`<div class="answer-told">${told(answer, task, {state, stimuli: ui.stimuli})}</div>`;

/**
 * The answers of the others, as many as one may see.
 *
 * @param {ParticipantView} v @param {OpenedRound} round
 */
export function others(v, round) {
  const {state} = v;
  const seen = shared(state, round);
  if (seen.length === 0) return null;
  return html`
    <h3 class="eyebrow" id="others-${round.activity}">${t('activity.others')}</h3>
    <ul class="activity-others" aria-labelledby="others-${round.activity}" data-test="others-answers">
      ${seen.map(({member, answer}) => {
        const person = state.people[member];
        return html`<li class="activity-other ${hueOf(person)}" data-test="others-answer">
          ${avatar({...person, name: called(state, member)})}
          <div class="activity-other-body"><p class="message-name" dir="auto">${called(state, member)}</p>
            ${tell(v, round, answer)}</div></li>`;
      })}
    </ul>`;
}
