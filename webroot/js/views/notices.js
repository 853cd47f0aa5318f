import {html} from 'lit/html.js';
import {repeat} from 'lit/directives/repeat.js';
import {has, t} from '../words.js';
import {icon} from './icon.js';

/** What the server means by a refusal, in our words where we have them. */
export function why({code, message}) {
  return has(`refused.${code}`) ? t(`refused.${code}`) : message;
}

const QUIET = ['already_joined', 'no_change'];

/**
 * Refusals of things that are not words: a person reads them and puts them away.
 *
 * @param {CommonAct} act
 */
export function notices(list, act) {
  const shown = list.filter((n) => !QUIET.includes(n.code));
  return html`
    <div class="notices" role="status">
      ${repeat(shown, (n) => n.id, (n) => html`
        <p class="notice" data-test="notice">
          ${icon('exclamation-circle')}<span>${why(n)}</span>
          <button type="button" class="icon-button" @click=${() => act.noticed(n.id)}
              aria-label=${t('common.putAway')}>${icon('x-lg')}</button>
        </p>`)}
    </div>`;
}
