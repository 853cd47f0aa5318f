import {html} from 'lit/html.js';
import {unrecorded} from '../../store/outgoing.js';
import {t} from '../../words.js';
import {brand} from '../brand.js';
import {tooLate} from './too-late.js';

/**
 * The last page: thanks after the close, goodbye after leaving, a plain word after removal.
 *
 * @param {ParticipantView} v
 */
export function ending(which, v) {
  const {state, act} = v;
  const waits = unrecorded(state).some((one) => one.hopeful);
  const name = state.people[state.me.member]?.name || state.me.name;
  return html`
    <main class="page ending" data-test=${which}>
      ${brand()}
      <div class="page-body">
        <h1 class="display">${t(`ending.${which}.title`, {name})}</h1>
        <p class="lead">${t(`ending.${which}.words`, {name})}</p>
        ${which === 'left' ? html`<button type="button" class="button is-quiet"
          data-test="come-back" @click=${act.comeBack}>${t('ending.left.back')}</button>` : null}
        ${which === 'removed' ? null : tooLate(which, v)}
        ${which === 'thanks' ? html`<p class="soft" role="status">
          ${t(waits ? 'ending.thanks.waits' : 'ending.thanks.kept')}</p>` : null}
      </div>
    </main>`;
}
