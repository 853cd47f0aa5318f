import {html} from 'lit/html.js';
import {original} from '../../store/replies.js';
import {secondsToWait} from '../../store/front/slow.js';
import {t} from '../../words.js';
import {called} from './called.js';
import {composer} from '../composer.js';
import {destinations} from '../destinations.js';
import {handButton, handNote} from './hand.js';
import {privacy} from '../privacy.js';
import {span} from '../span.js';
import {isOpenToAll, mine, myRole, openQuestion} from '../../store/front/activities.js';
import {icon} from '../icon.js';
import {kindOf} from '../../activities/kinds.js';
import {passes} from './activity/answering.js';
import {whoToAnswer} from './who-to-answer.js';

/**
 * The participant's composer, with its switch between everyone and the moderator alone.
 *
 * @param {ParticipantView} v
 */
export function participantComposer(v) {
  const {state, ui, act, now} = v;
  const thread = `aside/${state.me.member}`;
  const to = ui.to === 'floor' ? 'floor' : thread;
  const privately = to === thread;
  const closed = privately ? null : whyClosed(state);
  const question = privately ? null : openQuestion(state);
  const role = privately ? null : myRole(state);
  return html`
    ${composer({
      channel: to,
      draft: ui.drafts[to],
      ground: privately ? 'dusk' : 'day',
      label: privately ? t('composer.privatelyLong') : question ? t('activity.question.yours')
        : role ? t('activity.role.label', {role}) : t('composer.everyoneLong'),
      placeholder: privately ? privacy(state, 'placeholder') : question ? t('activity.question.yours')
        : role ? t('activity.role.label', {role}) : t('composer.placeholder'),
      closed: closed && {icon: closed.icon, words: closed.words},
      slow: privately || question ? null : slowMode(state, now),
      offline: state.link.status !== 'live',
      reply: question ? null : reply(state, ui.replies[to], to),
      beside: handButton(v),
      above: html`${handNote(v)}${whoToAnswer({state, ui, act}, privately)}${
        question ? toQuestion(v, question) : role ? asRole(role) : null}`,
      destinations: destinations({
        legend: t('composer.where'),
        choices: [
          {channel: 'floor', words: question ? t('activity.question.to') : t('composer.everyone'), ground: 'day', test: 'everyone'},
          {channel: thread, words: t('composer.privately'), ground: 'dusk', test: 'private'},
        ],
        to,
        onTurn: act.turnComposer,
      }),
      act,
    })}`;
}

/**
 * Who will see what is written while a masked question stands, and the ways to pass.
 *
 * @param {ParticipantView} v @param {OpenedRound} question
 */
function toQuestion({state, act}, question) {
  const response = mine(state, question);
  const {masking} = question;
  return html`
    <div class="composer-question" data-test="question-sees">
      <p class="composer-note">${icon(isOpenToAll(question) ? 'eye' : 'eye-slash')}
        <span>${response?.passed ? t(`activity.passedBy.${response.passed}`) : null}
          ${t(`activity.sees.${isOpenToAll(question) ? 'open' : masking}`)}</span></p>
      ${response ? null : passes(kindOf(question.definition.task), (why) => act.pass(question, why), () => false)}
    </div>`;
}

/** @param {string} role */
const asRole = (role) => html`
  <p class="composer-note" data-test="as-role">${icon('person-badge')}
    <span>${t('activity.role.speaks', {role})}</span></p>`;

/** @param {State} state @param {number | undefined} replyTo @param {Channel} channel */
function reply(state, replyTo, channel) {
  const line = original(state, {channel, replyTo});
  return line && {line, state, nameOf: called, byEscape: true};
}

/**
 * Why the group cannot be written to at the moment; the private way stays open.
 *
 * @param {State} state
 */
function whyClosed(state) {
  if (state.phase.name === 'waiting') return {icon: 'hourglass', words: t('composer.notStarted')};
  if (state.phase.unled) return {icon: 'wifi-off', words: t('composer.unled')};
  if (state.phase.name === 'paused') return {icon: 'pause-circle', words: t('composer.paused')};
  if (state.people[state.me.member]?.muted) return {icon: 'mic-mute', words: t('composer.muted')};
  return null;
}

/**
 * What is said about slow mode where one writes to the group, while it is on.
 *
 * @param {State} state @param {number} now
 */
function slowMode(state, now) {
  if (state.slow === 0) return null;
  const wait = secondsToWait(state, now);
  return {wait, words: wait > 0 ? t('composer.wait', {n: wait})
    : t('composer.slow', {span: span(state.slow)})};
}
