import {html} from 'lit/html.js';
import {t} from '../words.js';
import {icon} from './icon.js';

/** How many characters somebody may write at once. */
export const LONGEST = 4000;
const NEAR = 200;

/** @param {string} text */
export const lettersLeft = (text) => LONGEST - [...text].length;

/**
 * How much may still be written, or how much is too much, and what one can do then.
 *
 * @param {string} text
 */
export function lettersWords(text) {
  const n = lettersLeft(text);
  if (n >= NEAR) return null;
  return n >= 0
    ? html`<p class="composer-count" role="status">${t('composer.left', {n})}</p>`
    : html`<p class="composer-count is-over" role="status" data-test="too-long">
        ${icon('exclamation-circle')}<span>${t('composer.tooLong', {n: -n})}</span></p>`;
}
