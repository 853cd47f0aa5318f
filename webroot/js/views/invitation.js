import {html} from 'lit/html.js';
import {has, t} from '../words.js';
import {brand} from './brand.js';
import {icon} from './icon.js';

/** The door for every role. It knows nothing about the session before the click. */
export function invitation({busy, problem}, act) {
  return html`
    <main class="page invitation">
      ${brand()}
      <div class="page-body">
        <h1 class="display">${t('invitation.title')}</h1>
        <p class="lead">${t('invitation.words')}</p>
        ${problem ? trouble(problem) : null}
        ${problem === 'no_secret' ? null : html`
          <button type="button" class="button is-large" data-test="continue" ?disabled=${busy}
              @click=${act.continue}>
            ${busy ? t('invitation.busy') : t('invitation.continue')} ${icon('arrow-right')}
          </button>`}
        <p class="small soft">${t('invitation.personal')}</p>
      </div>
    </main>`;
}

const trouble = (code) => html`
  <p class="callout is-grave" role="alert" data-test="trouble">
    ${icon('exclamation-circle')}
    <span>${t(`trouble.${has(`trouble.${code}`) ? code : 'trouble'}.words`)}</span>
  </p>`;
