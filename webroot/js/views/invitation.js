import {html} from 'lit/html.js';
import {has, t} from '../words.js';
import {brand} from './brand.js';
import {icon} from './icon.js';
import {canBeTriedAgain, trouble} from './trouble.js';

/**
 * The door. It knows nothing about the session before the click, and of the person only whether their
 * link was made for somebody who takes part, leads or watches: `as`.
 *
 * @param {{as: string, busy: boolean, problem: string | null}} door
 * @param {{continue(): void}} act
 */
export function invitation({as, busy, problem}, act) {
  if (problem && !canBeTriedAgain(problem)) return trouble(problem);
  return html`
    <main class="page invitation" data-test="door-${as}">
      ${brand()}
      <div class="page-body">
        <h1 class="display" tabindex="-1">${t(`invitation.${as}.title`)}</h1>
        <p class="lead">${t(`invitation.${as}.words`)}</p>
        ${problem ? callout(problem) : null}
        <button type="button" class="button is-large" data-test="continue" ?disabled=${busy}
            @click=${act.continue}>
          ${busy ? t('invitation.busy') : t('invitation.continue')} ${icon('arrow-right')}
        </button>
        <p class="small soft">${t('invitation.personal')}</p>
      </div>
    </main>`;
}

/** @param {string} code */
const callout = (code) => html`
  <p class="callout is-grave" role="alert" data-test="trouble">
    ${icon('exclamation-circle')}
    <span>${t(`trouble.${has(`trouble.${code}`) ? code : 'trouble'}.words`)}</span>
  </p>`;
