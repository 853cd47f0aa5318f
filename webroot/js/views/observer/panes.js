import {html} from 'lit/html.js';
import {unread, unreadPrivately} from '../../store/back/reading.js';
import {nameOf} from '../../store/back/side.js';
import {original} from '../../store/replies.js';
import {t} from '../../words.js';
import {backroom} from '../back/backroom.js';
import {composer} from '../composer.js';
import {notes} from '../back/notes.js';
import {privateThreads} from '../back/private-threads.js';
import {pane, tabs} from '../back/tabs.js';

/**
 * The observers' own side. Only here is there anything to write in.
 *
 * @param {ObserverView} v
 */
export const observerPanes = (v) => html`
  <aside class="mirror-side" aria-label=${t('observer.side')}>
    ${turning(v, [])}
    ${pane(v.ui.tab, PANES[v.ui.tab](v))}
  </aside>`;

/**
 * On a narrow screen the room is one of the tabs, so that everything is one press away.
 *
 * @param {ObserverView} v
 */
export function observerTabs(v, room) {
  const {state, ui} = v;
  const first = {name: 'room', words: t('observer.tab'), unread: unread(state, ui.seen, 'floor')};
  return html`
    ${turning(v, [first])}
    ${pane(ui.tab, ui.tab === 'room' ? room : PANES[ui.tab](v))}`;
}

/** @param {ObserverView} v */
function turning({state, ui, act}, more) {
  const readsAsides = state.session.terms?.observersReadAsides;
  const list = [
    ...more,
    {name: 'backroom', words: t('dock.backroom'), unread: unread(state, ui.seen, 'backroom')},
    {name: 'notes', words: t('dock.notes'),
      unread: unread(state, ui.seen, `notes/${state.me.member}`)},
    ...(readsAsides ? [{name: 'private', words: t('dock.private'),
      unread: unreadPrivately(state, ui.seen)}] : []),
  ];
  return tabs({label: t('observer.side'), list, chosen: ui.tab, onTurn: (tab) => act.turnTo(tab)});
}

/** @param {ObserverView} v */
const backroomPane = (v) => html`
  ${backroom(v)}
  ${composer({
    channel: 'backroom', draft: v.ui.drafts.backroom, ground: 'night', test: 'backroom',
    label: t('composer.backroom'), placeholder: t('composer.placeholders.backroom'),
    reply: reply(v.state, v.ui.replies.backroom),
    offline: v.state.link.status !== 'live', act: v.act,
  })}`;

/** @param {BackState} state @param {number | undefined} replyTo */
function reply(state, replyTo) {
  const line = original(state, {channel: 'backroom', replyTo});
  return line && {line, state, nameOf, byEscape: true};
}

/** @param {ObserverView} v */
function notesPane(v) {
  const channel = `notes/${v.state.me.member}`;
  return html`
    ${notes(v)}
    ${composer({
      channel, draft: v.ui.drafts[channel], ground: 'night', test: 'note',
      label: t('composer.note'), placeholder: t('composer.placeholders.note'),
      offline: v.state.link.status !== 'live', act: v.act,
    })}`;
}

/**
 * Private threads are there to read, because this study told its participants so.
 *
 * @param {ObserverView} v
 */
const readPane = (v) => html`
  <p class="pane-hint">${t('private.told')}</p>
  ${privateThreads(v)}`;

const PANES = {backroom: backroomPane, notes: notesPane, private: readPane};
