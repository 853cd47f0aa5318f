import {html} from 'lit/html.js';
import {kindOf} from '../../../activities/kinds.js';
import {mine} from '../../../store/front/activities.js';
import {t} from '../../../words.js';
import {icon} from '../../icon.js';
import {once} from '../../once.js';
import {why} from '../../notices.js';
import {others, tell} from './others.js';
import {result} from './result.js';
import {sentOf} from './sent.js';
import {whoSees} from './answering.js';

/**
 * What one has answered, and as much as one may see of what the others have.
 *
 * @param {ParticipantView} v
 * @param {OpenedRound} round
 */
export function answered(v, round) {
  const {state, act} = v;
  const response = mine(state, round);
  const sent = sentOf(state, round);
  const mayChange = !round.ended && (!sent || sent.status === 'pending');
  return html`
    <div class="activity-answers">
      ${response || sent ? html`
        <div class="activity-own" data-test="own-answer">
          <p class="eyebrow">${t('activity.own')}</p>
          ${sent ? onItsWay(v, round, sent) : standing(v, round, response)}
          ${mayChange ? html`<button type="button" class="link-button" data-test="activity-change"
              @click=${() => act.changeAnswer(round)}>${t('activity.change')}</button>` : null}
        </div>` : html`<p class="soft">${t('activity.unanswered')}</p>${begun(v, round)}`}
      ${round.ended ? null : whoSees(round)}
      ${result(v, round)}
      ${others(v, round)}
    </div>`;
}

/** @param {ParticipantView} v @param {OpenedRound} round @param {GivenAnswer} response */
const standing = (v, round, response) => (response.last ? tell(v, round, response.last)
  : html`<p class="told-words">${t(`activity.passedBy.${response.passed}`)}</p>`);

/**
 * What was begun and not sent before it was over: it is shown to its author alone.
 *
 * @param {ParticipantView} v @param {OpenedRound} round
 */
function begun(v, round) {
  const draft = v.ui.begun[round.key];
  const answer = round.ended && draft ? kindOf(round.definition.task).answer(draft, round.definition.task) : null;
  return answer && html`
    <div class="activity-begun" data-test="begun">
      <p class="eyebrow">${t('activity.begun')}</p>${tell(v, round, answer)}</div>`;
}

/**
 * Sent and not yet on record, or turned back: then its author decides what becomes of it.
 *
 * @param {ParticipantView} v @param {OpenedRound} round @param {Outgoing} sent
 */
function onItsWay(v, round, sent) {
  const {state, act} = v;
  const {command, status} = sent;
  const words = command.type === 'pass' ? html`<p class="told-words">${t(`activity.passedBy.${command.why}`)}</p>`
    : tell(v, round, /** @type {Answer} */ (command.answer));
  if (status !== 'refused' && status !== 'unsure') {
    return html`${words}<p class="message-status">${icon('clock')}
      ${t(state.link.status === 'live' ? 'message.pending' : 'message.kept')}</p>`;
  }
  return html`
    ${words}
    <div class="activity-refused" role="alert" data-test="answer-refused">
      <p>${icon('exclamation-circle')} ${status === 'unsure' ? t('message.unsure') : why(/** @type {any} */ (sent))}</p>
      ${round.ended ? null : html`<button type="button" class="link-button" data-test="answer-again"
          @click=${once(() => act.again(/** @type {any} */ (sent)))}>${t('message.again')}</button>
        <button type="button" class="link-button" data-test="answer-mend"
          @click=${once(() => act.mendAnswer(round, sent))}>${t('activity.change')}</button>`}
      <button type="button" class="link-button" data-test="answer-discard"
          @click=${once(() => act.discard(command.id))}>${t('message.discard')}</button>
    </div>`;
}
