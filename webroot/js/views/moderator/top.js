import {html} from 'lit/html.js';
import {canLead, nextTurn} from '../../store/moderator/leading.js';
import {behind, elapsed} from '../../store/moderator/pace.js';
import {isPresent} from '../../store/signals.js';
import {inRoom} from '../../store/front/people.js';
import {t} from '../../words.js';
import {clock} from '../clock.js';
import {slowFact} from '../back/slow-fact.js';
import {icon} from '../icon.js';
import {once} from '../once.js';
import {slowMenu} from './slow.js';

/**
 * The moderator's top line: is it running, is it on time, who is here, and the phase buttons.
 *
 * @param {ModeratorView} v
 */
export function moderatorTop(v) {
  const {state, ui, act} = v;
  const here = inRoom(state).filter((p) => isPresent(state, 'floor', p.member)).length;
  const invited = ui.seats.filter((s) => s.role === 'participant' && !s.revoked).length;
  const observers = state.present.backroom?.count ?? 0;
  return html`
    <header class="desk-top">
      <div class="desk-title">
        <h1 class="topic" dir="auto">${state.session.topic}</h1>
        <div class="desk-state">${status(state)}${slowFact(state)}</div>
      </div>
      ${pace(v)}
      <dl class="facts">
        ${fact(t('desk.present'), t('desk.of', {n: here,
          of: invited || state.session.participants || inRoom(state).length}), 'present-count')}
        ${fact(t('desk.observers'), observers, 'observer-count')}
      </dl>
      <div class="desk-verbs">
        ${phaseButtons(v)}
        ${slowMenu(v)}
        <button type="button" class="icon-button" data-test="as-participant"
            @click=${() => act.open('as-participant')} title=${t('desk.asParticipant')}
            aria-label=${t('desk.asParticipant')}>${icon('phone')}</button>
        ${state.phase.name === 'closed' ? html`
          <button type="button" class="button" data-test="transcript"
              @click=${() => act.open('transcript')}>${icon('download')} ${t('desk.transcript')}</button>`
          : html`<button type="button" class="icon-button" data-test="transcript"
              @click=${() => act.open('transcript')} title=${t('desk.transcript')}
              aria-label=${t('desk.transcript')}>${icon('download')}</button>`}
        <button type="button" class="icon-button" data-test="sound" aria-pressed=${ui.sound}
            @click=${() => act.turnSound(!ui.sound)} title=${t('desk.sound')}
            aria-label=${t('desk.sound')}>${icon(ui.sound ? 'bell-fill' : 'bell-slash')}</button>
        <button type="button" class="icon-button" data-test="keys" @click=${() => act.open('keys')}
            title=${t('desk.keys')} aria-label=${t('desk.keys')}>${icon('keyboard')}</button>
        <button type="button" class="icon-button" data-test="open-languages"
            @click=${() => act.open('languages')} title=${t('common.language')}
            aria-label=${t('common.language')}>${icon('translate')}</button>
      </div>
    </header>`;
}

/** @param {BackState} state */
function status({phase, link}) {
  if (link.status !== 'live') {
    return html`<p class="status is-offline" role="status" data-test="offline">
      ${icon('wifi-off')} ${t(`desk.link.${link.status}`)}</p>`;
  }
  return html`<p class="status is-${phase.name}" role="status" data-test="phase">
    ${t(`desk.phase.${phase.name}`)}</p>`;
}

/** @param {ModeratorView} v */
function pace({state, ui, now}) {
  const minutes = elapsed(state, now) / 60_000;
  const late = behind(ui.guide, state.part, minutes);
  const running = state.phase.startedAt && state.phase.name !== 'closed' && state.part > 0;
  return html`
    <dl class="facts">
      ${fact(t('desk.elapsed'), html`<span class="clock" data-test="elapsed">
        ${clock(elapsed(state, now))}</span><span class="soft"> ${t('desk.planned', {
          n: (ui.guide || state.session).plannedMinutes ?? 0})}</span>`)}
      ${fact(t('desk.section'), html`${state.part || '–'}<span class="soft">
        ${t('desk.ofParts', {of: state.session.parts})}</span>
        ${running ? html`<span class="pace ${late > 0 ? 'is-behind' : ''}" data-test="pace">
          ${paceWords(late)}</span>` : null}`, 'section')}
    </dl>`;
}

function paceWords(late) {
  if (late > 0) return t('desk.behind', {n: late});
  return late < 0 ? t('desk.ahead', {n: -late}) : t('desk.onTime');
}

/** @param {string} name */
const fact = (name, value, test = '') => html`
  <div class="fact" data-test=${test}><dt>${name}</dt><dd>${value}</dd></div>`;

const LOOKS = {start: ['play-fill'], pause: ['pause-fill', 'is-quiet'], resume: ['play-fill']};

/**
 * One button turns the phase on and stays in its place, so that the focus stays on it.
 *
 * @param {ModeratorView} v
 */
function phaseButtons({state, act}) {
  const verb = nextTurn(state);
  if (!verb) return null;
  const [sign, look = ''] = LOOKS[verb];
  const off = !canLead(state);
  return html`
    <button type="button" class="button ${look}" data-test=${verb} ?disabled=${off}
        @click=${once(act[verb])}>${icon(sign)} ${t(`desk.${verb}`)}</button>
    ${verb === 'start' ? null : html`
      <button type="button" class="button is-quiet is-ending" data-test="close-session"
          ?disabled=${off} @click=${once(() => act.open('close'))}>${t('desk.end')}</button>`}`;
}
