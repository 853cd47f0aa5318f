import {html} from 'lit/html.js';
import {t} from '../../words.js';
import {icon} from '../../views/icon.js';

/** @type {Tells} */
export const toldRating = ({value}, {scale, lowest, highest}) => (scale === 'stars' ? html`
  <p class="told-stars" role="img" aria-label=${t('activity.starsOf', {n: value, all: highest})}>
    ${Array.from({length: highest}, (_, i) => icon(i < value ? 'star-fill' : 'star'))}</p>` : html`
  <p class="told-value"><strong>${value}</strong>
    <span class="soft">${scale === 'percent' ? t('activity.outOf', {lowest: 0, highest: 100})
      : t('activity.outOf', {lowest, highest})}</span></p>`);
