import {html} from 'lit/html.js';
import {ref} from 'lit/directives/ref.js';
import {t} from '../words.js';
import {hueOf} from './avatar.js';

/** Somebody's share of all words said to the group, as a bar and as a number. */
export function shareBar(person, voice) {
  const percent = Math.round((voice?.share ?? 0) * 100);
  return html`
    <p class="share ${hueOf(person)}">
      <span class="share-track" aria-hidden="true">
        <i ${ref((bar) => bar?.style.setProperty('inline-size', `${percent}%`))}></i></span>
      <span class="share-words">${t('people.percent', {n: percent})}
        <span class="visually-hidden">${t('people.ofWords')}</span></span>
    </p>`;
}
