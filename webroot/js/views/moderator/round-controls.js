import {html} from 'lit/html.js';
import {live} from 'lit/directives/live.js';
import {isInTalk, isOpenToAll, openRound} from '../../store/front/activities.js';
import {canAsk, canLead} from '../../store/moderator/leading.js';
import {t} from '../../words.js';
import {once} from '../once.js';

const MASKINGS = ['open', 'after_own', 'until_revealed', 'never'];

/**
 * What whoever leads can do about a round: all of it reaches everybody, so each goes by the bar of
 * what is about to come (`soonBar`), with a way back.
 *
 * @param {ModeratorView} v
 * @param {OpenedRound} round
 */
export function roundControls(v, round) {
  const {state, act} = v;
  const isOpen = openRound(state)?.key === round.key;
  return html`
    <div class="round-controls" data-test="round-controls">
      ${isOpen ? masking(v, round) : null}
      ${observers(v, round)}
      <span class="round-buttons">
        ${isOpenToAll(round) ? null
          : verb(v, round, {command: 'reveal', test: 'reveal', off: round.masking === 'never' || !canLead(state),
            put: () => act.reveal(round)})}
        ${isOpen ? verb(v, round, {command: 'end_activity', test: 'end-activity', off: !canLead(state),
            put: () => act.endActivity(round)})
          : isInTalk(round) ? null : html`
          <button type="button" class="button is-small is-quiet" data-test="open-again" ?disabled=${!canAsk(state)}
              @click=${once(() => act.openActivity({id: round.activity, activity: round.definition}))}>
            ${t('guide.openAgain')}</button>`}
      </span>
    </div>`;
}

/**
 * What those who watch see before a reveal, as the study decided.
 *
 * @param {ModeratorView} v
 * @param {OpenedRound} round
 */
const observers = ({ui}, round) => (ui.guide && !isOpenToAll(round) ? html`
  <p class="soft small" data-test="observers-see">${t(`acts.observers.${ui.guide.policy.observersBeforeReveal}`)}</p>` : null);

/** @param {ModeratorView} v @param {OpenedRound} round */
function masking({state, ui, act}, round) {
  if (round.revealed) return html`<p class="soft small">${t('acts.revealed')}</p>`;
  const chosen = isSoon(ui, 'mask', round) ? ui.soon?.fields.masking : round.masking;
  return html`
    <label class="round-mask">
      <span class="visually-hidden">${t('acts.masking')}</span>
      <select data-test="masking" ?disabled=${!canLead(state)} .value=${live(chosen)}
          @change=${(e) => act.mask(round, e.target.value)}>
        ${MASKINGS.map((one) => html`<option value=${one} ?selected=${one === chosen}>
          ${t(`acts.maskings.${one}`)}</option>`)}
      </select>
    </label>`;
}

/**
 * @param {ModeratorView} v
 * @param {OpenedRound} round
 * @param {{command: string, test: string, off: boolean, put(): void}} parts
 */
function verb({ui, act}, round, {command, test, off, put}) {
  if (isSoon(ui, command, round)) {
    return html`<button type="button" class="button is-small is-soon" data-test=${test}
        @click=${once(act.takeBack)}>${t('soon.takeBack')}</button>`;
  }
  return html`<button type="button" class="button is-small ${command === 'reveal' ? '' : 'is-quiet'}" data-test=${test}
      ?disabled=${off} @click=${once(put)}>${t(`acts.${command}`)}</button>`;
}

/** @param {ModeratorUi} ui @param {string} command @param {OpenedRound} round */
const isSoon = ({soon}, command, {activity, round}) =>
  soon?.command === command && soon.fields.activity === activity && soon.fields.round === round;
