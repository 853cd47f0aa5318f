import {html} from 'lit/html.js';
import {t} from '../../words.js';
import {chat} from './chat.js';

/**
 * One's own notes, which nobody else reads.
 *
 * @param {BackView} v
 */
export function notes(v) {
  return html`
    <p class="pane-hint">${t('notes.hint')}</p>
    ${chat(v, `notes/${v.state.me.member}`, {
      label: t('dock.notes'),
      test: 'note',
      empty: t('notes.empty'),
      isShown: (line) => line.type === 'noted',
    })}`;
}
