import {html} from 'lit/html.js';
import {t} from '../words.js';
import {brand} from './brand.js';
import {icon} from './icon.js';

const ROLES = ['moderator', 'participant', 'observer'];

/** The links of a demonstration, by role. Outside a demonstration there are none to list. */
export function demo(answer) {
  if (!answer) {
    return html`<main class="page">${brand()}<div class="page-body">
      <h1 class="display">${t('demo.none.title')}</h1><p class="lead">${t('demo.none.words')}</p>
    </div></main>`;
  }
  const played = answer.seats.some((seat) => seat.played);
  return html`
    <main class="demo">
      ${brand()}
      <h1 class="display" dir="auto">${answer.topic}</h1>
      <ol class="demo-steps">
        ${['one', 'two', 'three'].map((step) => html`
          <li>${t(`demo.${played ? 'played' : 'steps'}.${step}`)}</li>`)}
      </ol>
      <div class="demo-roles">
        ${ROLES.map((role) => seats(role, answer.seats.filter((s) => s.role === role)))}
      </div>
    </main>`;
}

const seats = (role, list) => html`
  <section class="demo-role is-${role} ${role === 'observer' ? 'behind' : ''}"
      aria-labelledby="role-${role}" data-test="demo-${role}">
    <h2 id="role-${role}" class="section-title">${t(`demo.roles.${role}`)}</h2>
    <p class="soft">${t(`demo.about.${role}`)}</p>
    <ul class="demo-seats">
      ${list.filter((seat) => !seat.played).map((seat) => html`
        <li><span dir="auto">${seat.name}</span>
          <a class="button is-small" target="_blank" rel="noopener" href=${seat.link}
              data-test="open-${role}" aria-label=${t('demo.openAs', {name: seat.name})}>
            ${t('demo.open')} ${icon('box-arrow-up-right')}</a></li>`)}
    </ul>
    ${scripted(role, list.filter((seat) => seat.played))}
  </section>`;

/** Who is there already: their links would seat a second person in their place. */
const scripted = (role, list) => list.length === 0 ? null : html`
  <div class="demo-scripted" data-test="scripted-${role}">
    <p class="small soft">${t('demo.scripted')}</p>
    <p>${list.map((seat) => html`<span class="demo-name" dir="auto">${seat.name}</span> `)}</p>
  </div>`;
