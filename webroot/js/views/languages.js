import {html, nothing} from 'lit/html.js';
import {inLanguage} from '../address.js';
import {t} from '../words.js';

/** The languages that a page can be had in, each named in itself. Choosing one loads the page anew. */
export const languages = () => html`
  <ul class="languages" aria-label=${t('common.language')} data-test="languages">
    ${offered().map((tag) => html`
      <li><a href=${inLanguage(tag)} lang=${tag} hreflang=${tag} data-test="language-${tag}"
        aria-current=${tag === document.documentElement.lang ? 'true' : nothing}>
        ${nameOf(tag)}</a></li>`)}
  </ul>`;

const offered = () =>
  [...document.querySelectorAll('link[rel=alternate][hreflang]')].map((one) => one.getAttribute('hreflang') ?? '');

const nameOf = (tag) => new Intl.DisplayNames(tag, {type: 'language'}).of(tag);
