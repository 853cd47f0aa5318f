import {html} from 'lit/html.js';
import {caps} from '../../shortcuts.js';
import {t} from '../../words.js';
import {dialog} from '../dialog.js';

const SHORTCUTS = ['N', 'Q', 'Esc', 'Enter', 'X', 'P', 'A', 'G', 'I', 'K', 'M', 'J', 'L', '/'];

/**
 * Every shortcut there is, and the switch for letters that are typed anywhere.
 *
 * @param {ModeratorView} v
 */
export const keysDialog = ({ui, act}) => dialog({
  title: t('keys.title'),
  onShut: act.shut,
  body: html`
    <p class="soft small">${t('keys.where')}</p>
    <dl class="keys">
      ${SHORTCUTS.map((key) => html`
        <div><dt>${caps(key).map((cap) => html`<kbd>${cap}</kbd>`)}</dt>
          <dd>${t(`keys.of.${key}`)}</dd></div>`)}
    </dl>
    <label class="check"><input type="checkbox" .checked=${ui.typingGoes}
        @change=${(e) => act.turnTyping(e.target.checked)}><span>${t('keys.typing')}</span></label>`,
});
