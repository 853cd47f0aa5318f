import {html} from 'lit/html.js';
import {agreedBefore} from '../../store/front/people.js';
import {t} from '../../words.js';
import {brand} from '../brand.js';
import {icon} from '../icon.js';
import {why} from '../notices.js';

/**
 * Who left and comes back keeps their name, and need not read again what has not changed.
 *
 * @param {ParticipantView} v
 */
export function comingBack({state, act}) {
  const {name} = agreedBefore(state);
  const busy = state.outgoing.some((o) => o.command.type === 'join');
  const refused = state.notices.findLast((n) => n.command.type === 'join');
  const back = () => {
    if (refused) act.noticed(refused.id);
    act.join(name);
  };
  return html`
    <main class="page" data-test="coming-back">
      ${brand()}
      <div class="page-body">
        <h1 class="display" dir="auto">${t('consent.back.title', {name})}</h1>
        <p class="lead">${t('consent.back.words')}</p>
        ${refused ? html`<p class="callout is-grave" role="alert" data-test="consent-refused">
          ${icon('exclamation-circle')}<span>${why(refused)}</span></p>` : null}
        <button type="button" class="button is-large" data-test="back-button" ?disabled=${busy}
          @click=${back}>${t(busy ? 'consent.busy' : 'consent.back.join')}</button>
      </div>
    </main>`;
}
