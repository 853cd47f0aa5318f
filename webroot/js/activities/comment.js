import {html} from 'lit/html.js';
import {live} from 'lit/directives/live.js';
import {t} from '../words.js';
import {icon} from '../views/icon.js';

/** So much may be said about one mark or pin. */
const LONGEST = 280;

/**
 * What one may say about something marked, and the way to take it off.
 *
 * @param {{comment: string, about: string, onComment(words: string): void, onRemove(): void}} parts
 */
export const comment = ({comment: words, about, onComment, onRemove}) => html`
  <input class="comment" type="text" dir="auto" maxlength=${LONGEST} data-test="comment"
      placeholder=${t('activity.comment')} aria-label=${t('activity.commentOn', {about})}
      .value=${live(words)} @input=${(e) => onComment(e.target.value)}>
  <button type="button" class="icon-button" data-test="remove" aria-label=${t('activity.remove', {about})}
      @click=${onRemove}>${icon('trash3')}</button>`;
