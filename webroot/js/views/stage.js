import {html} from 'lit/html.js';
import {t} from '../words.js';
import {icon} from './icon.js';
import {once} from './once.js';
import {stimulus} from './stimulus.js';

/** The stage over the talk: what participants have on their screens, with the way to end it. */
export function moderatorStage({state, ui, act}) {
  const shown = state.onScreen;
  if (!shown) return null;
  const off = state.link.status !== 'live';
  return html`
    <section class="stage" aria-labelledby="stage-title" data-test="stage">
      <header class="stage-head">
        <h2 id="stage-title" class="eyebrow">${icon('easel-fill')} ${t('stage.now')}</h2>
        <button type="button" class="link-button" data-test="stage-enlarge"
            @click=${() => act.open('enlarged', shown)}>${t('stage.enlarge')}</button>
        <button type="button" class="button is-small is-quiet" data-test="take-down" ?disabled=${off}
            @click=${once(act.takeDown)}>${t('stage.takeDown')}</button>
      </header>
      ${body(shown, ui)}
    </section>`;
}

/** The same stage for those who only watch. */
export function observerStage({state, ui, act}) {
  const shown = state.onScreen;
  if (!shown) return null;
  return html`
    <section class="stage" aria-labelledby="stage-title" data-test="stage">
      <header class="stage-head">
        <h2 id="stage-title" class="eyebrow">${icon('easel-fill')} ${t('stage.observed')}</h2>
        <button type="button" class="link-button" data-test="stage-enlarge"
            @click=${() => act.open('enlarged', shown)}>
          ${t('stage.enlarge')}</button>
      </header>
      ${body(shown, ui)}
    </section>`;
}

const body = (shown, ui) => html`
  <div class="stage-body" tabindex="0" role="group" aria-label=${shown.stimulus.title}>
    ${stimulus(shown, ui.stimuli[shown.stimulus.id], {described: true})}</div>`;
