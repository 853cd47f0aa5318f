import {html} from 'lit/html.js';
import {has, t} from '../words.js';
import {brand} from './brand.js';

const FOR_GOOD = ['no_secret', 'link_unknown', 'link_revoked', 'link_replaced', 'nothing_here'];

/**
 * Whether the same may go well the next time.
 *
 * @param {string} code
 */
export const canBeTriedAgain = (code) => !FOR_GOOD.includes(code);

/**
 * A whole page that says what went wrong and what the person can do about it.
 *
 * @param {string} code
 * @param {(() => void) | null} [onRetry]
 */
export function trouble(code, onRetry = null) {
  const name = has(`trouble.${code}`) ? code : 'trouble';
  const steps = ['first', 'then'].map((step) => `trouble.${name}.${step}`).filter(has);
  return html`
    <main class="page">
      ${brand()}
      <div class="page-body" role="alert" data-test="trouble">
        <h1 class="display" tabindex="-1">${t(`trouble.${name}.title`)}</h1>
        <p class="lead">${t(`trouble.${name}.words`)}</p>
        ${steps.length ? html`<ul class="page-steps">
          ${steps.map((step) => html`<li>${t(step)}</li>`)}</ul>` : null}
        ${onRetry && canBeTriedAgain(name) ? html`<button type="button" class="button" data-test="retry"
            @click=${onRetry}>${t('common.tryAgain')}</button>` : null}
      </div>
    </main>`;
}
