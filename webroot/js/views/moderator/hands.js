import {html} from 'lit/html.js';
import {repeat} from 'lit/directives/repeat.js';
import {raisedHands} from '../../store/front/hands.js';
import {nameOf} from '../../store/front/people.js';
import {canLead} from '../../store/moderator/leading.js';
import {isPresent} from '../../store/signals.js';
import {t} from '../../words.js';
import {avatar} from '../avatar.js';
import {clock} from '../clock.js';
import {icon} from '../icon.js';
import {once} from '../once.js';

/**
 * Who would like to speak, in the order in which their hands went up.
 *
 * @param {ModeratorView} v
 */
export function hands(v) {
  const raised = raisedHands(v.state);
  return raised.length === 0 ? null : html`
    <section class="hands" aria-labelledby="hands-title" data-test="hands">
      <h3 id="hands-title" class="eyebrow">${t('hands.title', {n: raised.length})}</h3>
      <ol>${repeat(raised, (one) => one.member, (one) => hand(one, v))}</ol>
    </section>`;
}

/** @param {{member: MemberId, since: number}} hand @param {ModeratorView} v */
function hand({member, since}, {state, act, now}) {
  const name = nameOf(state, member);
  return html`
    <li class="hand" data-test="raised-hand" data-member=${member}>
      ${avatar(state.people[member])}
      <span class="person-name" dir="auto">${name}</span>
      ${isPresent(state, 'floor', member) ? null
        : html`<span class="person-state">${t('people.away')}</span>`}
      <span class="hand-since" data-test="hand-since">${clock(now - state.skew - since)}</span>
      <button type="button" class="button is-small" data-test="call-on" ?disabled=${!canLead(state)}
          aria-label=${t('hands.callOnName', {name})}
          @click=${once(() => act.callOn(member))}>${t('hands.callOn')}</button>
      <button type="button" class="icon-button" data-test="lower-hand" ?disabled=${!canLead(state)}
          aria-label=${t('hands.lower', {name})} title=${t('hands.lower', {name})}
          @click=${once(() => act.lowerHand(member))}>${icon('x')}</button>
    </li>`;
}
