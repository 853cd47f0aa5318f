import {html} from 'lit/html.js';
import {has, t} from '../words.js';
import {brand} from './brand.js';

/** A whole page that says what went wrong and what to do about it. */
export function trouble(code, onRetry = null) {
  const name = has(`trouble.${code}`) ? code : 'trouble';
  return html`
    <main class="page">
      ${brand()}
      <div class="page-body" role="alert" data-test="trouble">
        <h1 class="display">${t(`trouble.${name}.title`)}</h1>
        <p class="lead">${t(`trouble.${name}.words`)}</p>
        ${onRetry && html`<button type="button" class="button" data-test="retry"
            @click=${onRetry}>${t('common.tryAgain')}</button>`}
      </div>
    </main>`;
}
