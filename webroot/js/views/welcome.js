import {html} from 'lit/html.js';
import {t} from '../words.js';
import {brand} from './brand.js';

/** The page of the house itself, for whoever comes without a link. */
export const welcome = () => html`
  <main class="welcome">
    <section class="welcome-room">
      ${brand()}
      <h1 class="welcome-title">${t('welcome.title')}</h1>
      <p class="lead">${t('welcome.room')}</p>
      <p class="welcome-how">${t('welcome.how')}</p>
    </section>
    <section class="welcome-mirror behind" aria-labelledby="mirror-title"
        data-reflection=${t('welcome.title')}>
      <h2 id="mirror-title" class="display">${t('welcome.mirrorTitle')}</h2>
      <p class="lead">${t('welcome.mirror')}</p>
      <ul class="welcome-promises">
        ${['told', 'kept', 'order'].map((one) => html`
          <li><strong>${t(`welcome.promises.${one}.title`)}</strong>
            ${t(`welcome.promises.${one}.words`)}</li>`)}
      </ul>
    </section>
  </main>`;
