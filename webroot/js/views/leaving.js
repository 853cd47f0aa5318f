import {html} from 'lit/html.js';
import {t} from '../words.js';
import {brand} from './brand.js';

/**
 * Between asking to go and being gone.
 *
 * @param {View} v
 */
export const leaving = ({state}) => html`
  <main class="page" data-test="leaving">
    ${brand()}
    <div class="page-body">
      <h1 class="display">${t('leaving.title')}</h1>
      <p class="lead" role="status">
        ${t(state.link.status === 'live' ? 'leaving.words' : 'leaving.offline')}</p>
    </div>
  </main>`;
