import {html} from 'lit/html.js';
import {t} from '../words.js';

/**
 * What stands before the group now: the question that was asked last, or what was shown since. Then
 * the question is one of earlier, and says so.
 *
 * @param {State} state
 * @param {unknown} [more] what else there is to say of it
 */
export function pinned({question, onScreen, part, session}, more = null) {
  if (!question) return null;
  const {earlier} = question;
  const title = earlier && onScreen ? onScreen.stimulus.title : null;
  return html`
    <section class="pinned ${earlier && !title ? 'is-earlier' : ''}" aria-labelledby="pinned-label"
        data-test="question" tabindex="0">
      <div class="pinned-head">
        <h2 id="pinned-label" class="eyebrow">
          ${t(title ? 'room.onScreen' : earlier ? 'room.earlierQuestion' : 'room.question')}</h2>
        <p class="part" data-test="part">
          ${t('room.part', {part: title ? part : question.part, parts: session.parts})}</p>
      </div>
      ${title ? html`
        <p class="pinned-text" dir="auto">${title}</p>
        <p class="pinned-before"><span>${t('room.before')}</span>
          <span dir="auto">${question.text}</span></p>`
        : html`<p class="pinned-text" dir="auto">${question.text}</p>`}
      ${earlier ? null : more}
    </section>`;
}
