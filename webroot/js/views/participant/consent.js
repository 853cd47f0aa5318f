import {html} from 'lit/html.js';
import {agreedBefore} from '../../store/front/people.js';
import {t} from '../../words.js';
import {brand} from '../brand.js';
import {icon} from '../icon.js';
import {why} from '../notices.js';

/**
 * What a participant is told, and agrees to, before anything of theirs is kept.
 *
 * @param {ParticipantView} v
 */
export function consent({state, ui, act}) {
  const {topic, terms, language} = state.session;
  const busy = state.outgoing.some((o) => o.command.type === 'join');
  const refused = state.notices.findLast((n) => n.command.type === 'join');
  const before = agreedBefore(state);
  const submit = (event) => {
    event.preventDefault();
    if (refused) act.noticed(refused.id);
    act.join(before?.name ?? String(new FormData(event.target).get('name')).trim());
  };
  return html`
    <main class="page consent">
      ${brand()}
      <form class="page-body" @submit=${submit} data-test="consent">
        <h1 class="display" dir="auto">${topic}</h1>
        <p class="lead">${t(before ? 'consent.changed' : 'consent.lead')}</p>
        <ul class="told">
          <li>${icon('record-circle')}<span><strong>${t('consent.recorded.title')}</strong>
            ${t('consent.recorded.words')}</span></li>
          <li>${icon('eye')}<span><strong>${t('consent.observed.title')}</strong>
            ${t(terms.observersReadAsides ? 'consent.observed.all' : 'consent.observed.floor')}</span></li>
          <li>${icon('door-open')}<span><strong>${t('consent.free.title')}</strong>
            ${t('consent.free.words')}</span></li>
        </ul>
        <section class="terms" aria-labelledby="terms-title" data-test="terms">
          <h2 id="terms-title" class="eyebrow">${t('consent.terms')}</h2>
          ${terms.text.split(/\n{2,}/).map((p) => html`<p dir="auto" lang=${language}>${p}</p>`)}
        </section>
        ${before ? null : html`<div class="field">
          <label for="name">${t('consent.name')}</label>
          <p class="hint" id="name-hint">${t('consent.nameHint')}</p>
          <input id="name" name="name" data-test="name" autocomplete="nickname" required
              maxlength="40" dir="auto" aria-describedby="name-hint" .defaultValue=${ui.name}>
        </div>`}
        <label class="check"><input type="checkbox" required data-test="consent-agree">
          <span>${t('consent.agree')}</span></label>
        ${refused ? html`<p class="callout is-grave" role="alert" data-test="consent-refused">
          ${icon('exclamation-circle')}<span>${why(refused)}</span></p>` : null}
        <button type="submit" class="button is-large" data-test="join-button" ?disabled=${busy}>
          ${busy ? t('consent.busy') : t('consent.join')}</button>
      </form>
    </main>`;
}
