import {html} from 'lit/html.js';
import {ref} from 'lit/directives/ref.js';
import {t} from '../../words.js';
import {hueOf} from '../avatar.js';

/**
 * Somebody's share of all words said to the group, as a bar and as a number. The mark in the middle
 * of the bar is a fair share; who speaks twice as much or less than half as much is told in words too.
 */
export function shareBar(person, voice, people, balance) {
  const share = voice?.share ?? 0;
  const length = Math.min(100, share * people * 50);
  return html`
    <p class="share ${hueOf(person)} ${balance ? `is-${balance}` : ''}" data-test="share"
        title=${balance ? t(`people.balance.${balance}`) : t('people.ofWords')}>
      <span class="share-track" aria-hidden="true">
        <i ${ref((bar) => bar?.style.setProperty('inline-size', `${length}%`))}></i></span>
      <span class="share-words">${t('people.percent', {n: Math.round(share * 100)})}
        <span class="visually-hidden">${t('people.ofWords')}${
          balance ? `, ${t(`people.balance.${balance}`)}` : ''}</span></span>
    </p>`;
}
