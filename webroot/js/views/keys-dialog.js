import {html} from 'lit/html.js';
import {t} from '../words.js';
import {dialog} from './dialog.js';

const KEYS = ['N', 'T', 'S', 'A', 'E', 'P', 'B', 'M', '1 2 3', 'V', 'Esc', '?'];

/** Every key there is, and the switch that turns single keys off. */
export const keysDialog = ({ui, act}) => dialog({
  title: t('keys.title'),
  onShut: act.shut,
  body: html`
    <dl class="keys">
      ${KEYS.map((key) => html`
        <div><dt>${key.split(' ').map((k) => html`<kbd>${k}</kbd>`)}</dt>
          <dd>${t(`keys.of.${key}`)}</dd></div>`)}
    </dl>
    <label class="check"><input type="checkbox" .checked=${ui.keysOn}
        @change=${(e) => act.turnKeys(e.target.checked)}><span>${t('keys.on')}</span></label>
    <p class="soft small">${t('keys.where')}</p>`,
});
