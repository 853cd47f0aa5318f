import {html, nothing} from 'lit/html.js';
import {kindOf} from '../../activities/kinds.js';
import {isOpenToAll, isInTalk, mine, rounds} from '../../store/front/activities.js';
import {t} from '../../words.js';
import {icon} from '../icon.js';
import {answering} from './activity/answering.js';
import {answered} from './activity/answered.js';
import {sentOf} from './activity/sent.js';
import {timeLeft} from './activity/time-left.js';

/**
 * What participants are given to do, as a card: on a phone above the talk, on a desk beside it. It
 * folds to a bar. Once it is over it stays folded, unless its answers are put before everybody, and
 * goes when something else is.
 *
 * @param {ParticipantView} v
 * @param {OpenedRound} round
 */
export function activityCard(v, round) {
  const {ui, act} = v;
  const folded = ui.foldedRounds[round.key] ?? isDoneWith(v, round);
  const label = labelOf(round);
  return html`
    <section class="activity ${round.ended ? 'is-over' : ''} ${folded ? 'is-folded' : ''}" tabindex="-1"
        aria-labelledby=${label} data-test="activity" data-activity=${round.activity}>
      <button type="button" class="activity-head" data-test="activity-fold" aria-expanded=${!folded}
          aria-controls=${folded ? nothing : `${label}-body`}
          @click=${() => act.show({foldedRounds: {...ui.foldedRounds, [round.key]: !folded}})}>
        <span class="activity-stands">${stands(v, round)}</span>
        ${folded ? html`<span class="activity-short" dir="auto">${round.definition.prompt}</span>` : null}
        ${timeLeft(v, round)}
        <span class="fold-verb">${t(folded ? 'activity.open' : 'activity.fold')}
          ${icon(folded ? 'chevron-down' : 'chevron-up')}</span>
      </button>
      <div class="activity-body scrolls" id="${label}-body" ?hidden=${folded}>
        <h2 class="activity-prompt" id=${label} dir="auto">${round.definition.prompt}</h2>
        ${brief(v, round)}
        ${asks(v, round) ? answering(v, round, label) : answered(v, round)}
      </div>
    </section>`;
}

/**
 * Whether there is nothing more to look at: what was begun or sent and came too late is.
 *
 * @param {ParticipantView} v @param {OpenedRound} round
 */
const isDoneWith = ({state, ui}, round) => round.ended && !isOpenToAll(round)
  && !ui.begun[round.key] && !sentOf(state, round);

/** @param {OpenedRound} round */
const labelOf = ({activity, round}) => `activity-${activity}-${round}`;

/**
 * The round that has a card now, or null. A question's answers stand in the talk.
 *
 * @param {State} state
 */
export function roundOnCard(state) {
  const last = rounds(state).findLast((round) => !isInTalk(round));
  if (!last || !last.ended) return last ?? null;
  const since = Math.max(state.question?.seq ?? 0,
      state.onScreen && state.onScreen.item !== last.activity ? state.onScreen.seq : 0);
  return since > last.opened.seq || rounds(state).at(-1) !== last ? null : last;
}

/** Whether the card shows what is on the screens itself: there one answers. */
export const holdsStimulus = (state, round) => round !== null && !round.ended
  && kindOf(round.definition.task).isOnStimulus === true && state.onScreen?.item === round.activity;

/** Whether one still answers, or changes what one has answered. */
function asks({state, ui}, round) {
  if (round.ended) return false;
  if (ui.changing === round.key || kindOf(round.definition.task).goesOn) return true;
  return !mine(state, round) && !sentOf(state, round);
}

/** @param {ParticipantView} v @param {OpenedRound} round */
function stands({state}, round) {
  if (round.ended) return t('activity.over');
  const response = mine(state, round);
  if (!response) return t('activity.yours');
  return html`${icon('check-lg')} ${t(response.passed ? 'activity.passed' : 'activity.done')}`;
}

/**
 * What only this page's person is told of the role that they play.
 *
 * @param {ParticipantView} v @param {OpenedRound} round
 */
function brief({state}, round) {
  const own = round.briefs[state.me.member];
  if (!own || round.ended) return null;
  return html`
    <div class="activity-brief ground-dusk" data-test="brief">
      <p class="bubble-private">${icon('lock')} ${t('activity.role.private')}</p>
      <p class="activity-role">${t('activity.role.you')} <strong dir="auto">${own.role}</strong></p>
      <p dir="auto" class="activity-brief-words">${own.brief}</p>
    </div>`;
}
