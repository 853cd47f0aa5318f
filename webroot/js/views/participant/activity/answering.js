import {html} from 'lit/html.js';
import {kindOf} from '../../../activities/kinds.js';
import {isOpenToAll, mine} from '../../../store/front/activities.js';
import {t} from '../../../words.js';
import {icon} from '../../icon.js';
import {once} from '../../once.js';
import {others} from './others.js';

/**
 * Where one answers: what to do, who will see it, and the ways to pass.
 *
 * @param {ParticipantView} v
 * @param {OpenedRound} round
 * @param {string} label
 */
export function answering(v, round, label) {
  const {state, ui, act} = v;
  const {task} = round.definition;
  const kind = kindOf(task);
  if (kind.mayAnswer?.(round, state.me.member) === false) {
    return html`<p class="soft" data-test="no-role">${t('activity.role.none')}</p>`;
  }
  const before = mine(state, round);
  const draft = ui.begun[round.key] ?? before?.last ?? kind.begin(task);
  const answer = kind.answer(draft, task);
  const isBarred = state.phase.name === 'paused';
  const send = (given) => act.giveAnswer(round, given);
  const change = (turn) => act.begin(round, (begun) => turn(begun ?? before?.last ?? kind.begin(task)));
  const todo = kind.todo?.(task);
  return html`
    <form class="activity-form" data-test="activity-form"
        @submit=${(e) => (e.preventDefault(), answer && !isBarred && send(answer))}>
      ${todo ? html`<p class="activity-todo" id="${label}-todo">${todo}</p>` : null}
      ${kind.input(task, draft, {...v, change, send, label, isBarred, round})}
      ${whoSees(round)}
      ${isBarred ? html`<p class="activity-note">${icon('pause-circle')} ${t('activity.paused')}</p>` : null}
      ${passes(kind, (why) => act.pass(round, why), (why) => isBarred || before?.passed === why)}
      ${kind.isSentByTap || kind.goesOn ? null : html`<div class="activity-actions">
        <button type="submit" class="button activity-send" data-test="activity-send"
            ?disabled=${!answer || isBarred}>
          ${before ? t('activity.change') : kind.verb?.() ?? t('activity.send')}</button>
        ${before ? html`<button type="button" class="button is-quiet" data-test="activity-keep"
            @click=${() => act.keepAnswer(round)}>${t('activity.keep')}</button>` : null}
      </div>`}
    </form>
    ${others(v, round)}`;
}

/**
 * The ways to pass.
 *
 * @param {Kind} kind
 * @param {(why: Passing) => void} onPass
 * @param {(why: Passing) => boolean} isOff
 */
export const passes = (kind, onPass, isOff) => html`
  <div class="activity-passes" role="group" aria-label=${t('activity.passing')}>
    ${PASSING.map((why) => html`
      <button type="button" class="link-button" data-test="pass-${why}" ?disabled=${isOff(why)}
          @click=${once(() => onPass(why))}>${(why === 'nothing_to_add' && kind.passing?.())
            || t(`activity.pass.${why}`)}</button>`)}
  </div>`;

/** @type {Passing[]} */
const PASSING = ['nothing_to_add', 'rather_not'];

/**
 * Who of the others sees what one answers, and when.
 *
 * @param {OpenedRound} round
 */
export const whoSees = (round) => html`
  <p class="activity-sees" data-test="who-sees">${icon(isOpenToAll(round) ? 'eye' : 'eye-slash')}
    <span>${t(`activity.sees.${isOpenToAll(round) ? 'open' : round.masking}`)}</span></p>`;
