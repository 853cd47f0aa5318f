import {html} from 'lit/html.js';
import {unread, unreadPrivately} from '../../store/back/reading.js';
import {spoken} from '../../shortcuts.js';
import {t} from '../../words.js';
import {backroom} from '../back/backroom.js';
import {keyCaps} from './key-caps.js';
import {notes} from '../back/notes.js';
import {privateThreads} from '../back/private-threads.js';
import {pane, tabs} from '../back/tabs.js';

/**
 * What is behind the mirror, at the moderator's right hand: dark, as everything there.
 *
 * @param {ModeratorView} v
 */
export function dock(v) {
  const {state, ui, act} = v;
  const list = [
    {name: 'backroom', words: t('dock.backroom'), unread: unread(state, ui.seen, 'backroom')},
    {name: 'private', words: t('dock.private'), unread: unreadPrivately(state, ui.seen)},
    {name: 'notes', words: t('dock.notes'),
      unread: unread(state, ui.seen, `notes/${state.me.member}`)},
  ];
  const panes = {backroom, private: privateThreads, notes};
  return html`
    <section class="dock behind" aria-label=${t('dock.title')} data-test="dock">
      ${tabs({label: t('dock.title'), list, chosen: ui.tab, onTurn: (tab) => act.turnTo(tab)})}
      ${pane(ui.tab, html`
        ${panes[ui.tab](v)}
        ${writeThere(v)}`)}
    </section>`;
}

const LETTERS = {backroom: 'K', private: 'I', notes: 'M'};

/**
 * The composer is in one place only; this turns it to the pane one is reading.
 *
 * @param {ModeratorView} v
 */
function writeThere({state, ui, act}) {
  const channel = {
    backroom: 'backroom',
    notes: `notes/${state.me.member}`,
    private: ui.thread && `aside/${ui.thread}`,
  }[ui.tab];
  if (!channel || ui.to === channel) return null;
  return html`
    <button type="button" class="dock-write" data-test="write-${ui.tab}"
        aria-keyshortcuts=${spoken(LETTERS[ui.tab])} @click=${() => act.address(channel)}>
      ${t(`dock.write.${ui.tab}`)} ${keyCaps(LETTERS[ui.tab])}</button>`;
}
