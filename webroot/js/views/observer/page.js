import {html} from 'lit/html.js';
import {isUnderWay} from '../../store/outgoing.js';
import {inRoom} from '../../store/front/people.js';
import {t} from '../../words.js';
import {groupedTalk} from '../back/grouped-talk.js';
import {icon} from '../icon.js';
import {languagesDialog} from '../languages-dialog.js';
import {leaving} from '../leaving.js';
import {enlarged} from '../enlarged.js';
import {notices} from '../notices.js';
import {confirmation} from '../dialog.js';
import {handsLine} from './hands.js';
import {observerPanes, observerTabs} from './panes.js';
import {TALK, skips} from '../skips.js';
import {slowFact} from '../back/slow-fact.js';
import {observerStage} from '../back/stage.js';
import {TABS} from '../back/tabs.js';
import {trouble} from '../trouble.js';

/**
 * Behind the mirror: the room to look at on one side, the backroom to speak in on the other.
 *
 * @param {ObserverView} v
 */
export function observer(v) {
  const {state, ui} = v;
  const {link, me} = state;
  if (state.observers[me.member]?.dismissed) return ended('dismissed');
  if (ui.left) return ended('departed');
  if (link.status === 'away') return away(link, v.act);
  if (isUnderWay(state, 'depart')) return html`<div class="behind page-ground">${leaving(v)}</div>`;
  return html`
    ${skips({talk: TALK, behind: TABS})}
    ${ui.isNarrow ? narrow(v) : wide(v)}
    ${ui.dialog?.name === 'enlarged' ? enlarged(v) : null}
    ${ui.dialog?.name === 'languages' ? languagesDialog(v) : null}
    ${ui.dialog?.name === 'leave' ? goodbye(v) : null}
    ${notices(state.notices, v.act)}`;
}

/** @param {ObserverView} v */
const wide = (v) => html`
  <div class="mirror behind" data-test="mirror">
    ${top(v)}
    <main class="mirror-room" aria-label=${t('observer.room')}>${over(v)}${room(v)}</main>
    ${observerPanes(v)}
  </div>`;

/**
 * A phone has room for one side at a time.
 *
 * @param {ObserverView} v
 */
const narrow = (v) => html`
  <div class="mirror-frame behind">
    <div class="mirror is-narrow" data-test="mirror">
      ${top(v)}
      <main class="mirror-narrow" aria-label=${t('observer.main')}>
        ${over(v)}
        ${observerTabs(v, room(v))}
      </main>
    </div>
  </div>`;

/** @param {ObserverView} v */
const over = ({state}) => (state.phase.name === 'closed'
  ? html`<p class="mirror-over" data-test="over">${icon('moon')} ${t('observer.over')}</p>` : null);

/** @param {ObserverView} v */
const room = (v) => html`${observerStage(v)}${handsLine(v)}${groupedTalk(v)}`;

/** @param {ObserverView} v */
function top({state, act}) {
  const {topic, parts} = state.session;
  return html`
    <header class="mirror-top">
      <p class="mirror-line" data-test="mirror-line">${icon('eye-slash')} ${t('observer.line')}</p>
      <div class="mirror-title">
        <h1 class="topic" dir="auto">${topic}</h1>
        <p class="mirror-facts">
          <span class="status is-${state.link.status === 'live' ? state.phase.name : 'offline'}"
              role="status" data-test="phase">${state.link.status === 'live'
                ? t(`desk.phase.${state.phase.name}`) : t(`desk.link.${state.link.status}`)}</span>
          ${state.part ? html`<span>${t('room.part', {part: state.part, parts})}</span>` : null}
          ${slowFact(state)}
          <span>${t('observer.participants', {n: inRoom(state).length})}</span>
        </p>
        <button type="button" class="icon-button" data-test="open-languages"
            @click=${() => act.open('languages')}
            aria-label=${t('common.language')}>${icon('translate')}</button>
        <button type="button" class="icon-button" data-test="leave" @click=${() => act.open('leave')}
            aria-label=${t('observer.leave')}>${icon('box-arrow-right')}</button>
      </div>
    </header>`;
}

/** @param {ObserverView} v */
const goodbye = ({act}) => confirmation({
  title: t('observer.leaveTitle'),
  words: t('observer.leaveWords'),
  verb: t('observer.leaveVerb'),
  test: 'leave-confirm',
  onYes: act.depart,
  onShut: act.shut,
});

/**
 * Only who was sent away is told that they were; anything else may pass.
 *
 * @param {State['link']} link
 * @param {ObserverAct} act
 */
function away({code, why}, act) {
  if (why === 'link_replaced') return ended(why);
  if (code === 4403) return ended('dismissed');
  if (code === 1000) return ended('departed');
  return ended('trouble', act.reload);
}

/** @param {string} why @param {(() => void) | null} [onRetry] */
const ended = (why, onRetry = null) =>
  html`<div class="behind page-ground">${trouble(why, onRetry)}</div>`;
