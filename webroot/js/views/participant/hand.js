import {html} from 'lit/html.js';
import {isMineUp, myTurn} from '../../store/front/hands.js';
import {isUnderWay} from '../../store/outgoing.js';
import {nameOf} from '../../store/front/people.js';
import {t} from '../../words.js';
import {icon} from '../icon.js';
import {once} from '../once.js';

/**
 * One tap raises the hand and one lowers it, beside the words, where the thumb is.
 *
 * @param {ParticipantView} v
 */
export function handButton({state, act}) {
  const up = isMineUp(state);
  const words = t(up ? 'hand.lower' : 'hand.raise');
  const busy = isUnderWay(state, 'raise_hand') || isUnderWay(state, 'lower_hand');
  return html`<button type="button" class="hand-button" data-test="hand" aria-pressed=${up}
      aria-label=${t('hand.raise')} title=${words} aria-disabled=${busy}
      @click=${once(() => busy || act.turnHand(!up))}>${icon('person-raised-hand')}</button>`;
}

/**
 * What stands over the words of somebody who waits for their turn, or has it.
 *
 * @param {ParticipantView} v
 */
export function handNote({state, ui, act}) {
  const turn = myTurn(state);
  return html`<div role="status" class="hand-place">${
    turn && ui.turnPutAside !== turn.key ? yourTurn(turn, state, act)
      : isMineUp(state) ? waits(t('hand.isUp')) : null}</div>`;
}

const waits = (words) => html`
  <p class="composer-note" data-test="hand-up">${icon('person-raised-hand')}<span>${words}</span></p>`;

/** @param {LineOf<'called_on'>} turn @param {State} state @param {ParticipantAct} act */
const yourTurn = (turn, state, act) => html`
  <div class="composer-note is-turn" data-test="your-turn">${icon('person-raised-hand')}
    <span>${t('hand.yourTurn', {name: nameOf(state, turn.author) || t('common.moderator')})}</span>
    <button type="button" class="icon-button" data-test="put-turn-aside"
        @click=${() => act.show({turnPutAside: turn.key})}
        aria-label=${t('common.putAway')}>${icon('x')}</button></div>`;
