import {html, nothing} from 'lit/html.js';
import {live} from 'lit/directives/live.js';
import {t} from '../words.js';
import {icon} from './icon.js';
import {LONGEST, lettersLeft, lettersWords} from './letters.js';
import {replying} from './quote.js';

const touch = matchMedia('(pointer: coarse)');

/**
 * Where words are written. It always says in words where they will go; when it is closed it says
 * why. Its `ground` shows the same to the eye: light for the room, darker for a private thread.
 * What is sent leaves the field at once, not with the next drawing: a second tap finds nothing to
 * send. The cursor stays, so that what is typed next goes there too. An empty field is read as the page
 * is, because what stands in its place is ours.
 *
 * What stands under the words while slow mode is on is `slow`. Nothing is sent while there are seconds
 * to `wait`, and what is written stays where it is.
 *
 * What stands `beside` the words stays when they are closed.
 *
 * @param {{channel: Channel, draft?: string, label: string, placeholder?: string, ground?: string,
 *     closed?: {icon: string, words: string} | null, offline?: boolean, test?: string,
 *     destinations?: unknown, above?: unknown, other?: Otherwise | null, reply?: Replying | null,
 *     beside?: unknown, slow?: {wait: number, words: string} | null,
 *     act: Pick<CommonAct, 'write' | 'draft' | 'letGo'>}} parts
 */
export function composer({
  channel, draft = '', label, placeholder, ground = 'day', closed = null, offline = false,
  test = '', destinations = null, above = null, other = null, reply = null, slow = null,
  beside = null, act,
}) {
  const hook = (name) => (test ? `${test}-${name}` : name);
  const waits = slow !== null && slow.wait > 0;
  const take = (form, write) => {
    const field = form.querySelector('textarea');
    const text = field.value;
    field.focus();
    if (!fits(text) || waits) return;
    field.value = '';
    write(text);
  };
  const letGo = (form) => {
    form.querySelector('textarea').focus();
    act.letGo(channel);
  };
  const send = (form) => take(form, (text) => act.write(channel, text));
  return html`
    <form class="composer ground-${ground}" data-ground=${ground} data-test=${hook('form')}
        @submit=${(e) => (e.preventDefault(), send(e.target))}>
      ${above}
      ${destinations ?? html`<p class="composer-where">${label}</p>`}
      ${closed || !reply ? null : replying(reply.line, {...reply, letGo: (e) => letGo(/** @type {any} */ (e.currentTarget).form)})}
      ${closed ? html`<div class="composer-row">${beside}${reason(closed)}</div>` : html`
        <div class="composer-row">
          ${beside}
          <textarea class="composer-text" rows="1" dir=${draft ? 'auto' : nothing} maxlength=${LONGEST * 2}
              aria-label=${label} placeholder=${placeholder ?? t('composer.placeholder')}
              data-test=${test ? `${test}-composer` : 'composer'} aria-invalid=${lettersLeft(draft) < 0}
              .value=${live(draft)}
              aria-describedby=${[reply && 'replying', slow && 'composer-slow'].filter(Boolean).join(' ') || nothing}
              enterkeyhint=${touch.matches ? 'enter' : 'send'}
              @input=${(e) => (grow(e.target), act.draft(channel, e.target.value))}
              @keydown=${(e) => onKey(e, send, reply?.byEscape && letGo)}></textarea>
          ${other ? html`<button type="button" class="send-otherwise" data-test=${other.test}
              ?disabled=${other.off || !fits(draft)} aria-keyshortcuts=${other.keys}
              title=${other.about} @click=${(e) => take(e.target.form, other.write)}>
              ${other.words}</button>` : null}
          <button type="submit" class="send" data-test=${hook('send')}
              ?disabled=${!fits(draft) || waits}
              aria-label=${t('composer.send')}>${icon('arrow-up')}</button>
        </div>`}
      ${closed ? null : html`${slowLine(slow)}${lettersWords(draft)}`}
      ${offline ? html`
        <p class="composer-offline" role="status" data-test="offline">
          ${icon('wifi-off')} ${t('composer.offline')}</p>` : null}
    </form>`;
}

/**
 * It counts in silence: whoever listens to the page hears it when they come to the field.
 *
 * @param {{wait: number, words: string} | null} slow
 */
const slowLine = (slow) => (slow && html`
  <p class="composer-slow ${slow.wait > 0 ? 'is-waiting' : ''}" id="composer-slow" data-test="slow">
    ${icon('hourglass')}<span>${slow.words}</span></p>`);

/** @param {string} text */
const fits = (text) => text.trim() !== '' && lettersLeft(text) >= 0;

const reason = (closed) => html`
  <p class="composer-closed" data-test="composer-closed">${icon(closed.icon)}
    <span>${closed.words}</span></p>`;

/** Enter sends where there is a keyboard; on a touch screen it makes a new line. Escape replies to nothing. */
function onKey(event, send, letGo) {
  if (event.key === 'Escape' && letGo && !isComposing(event)) {
    event.stopPropagation();
    letGo(event.target.form);
  }
  if (event.key !== 'Enter' || event.shiftKey || event.altKey || isComposing(event)) return;
  if (touch.matches && !event.ctrlKey) return;
  event.preventDefault();
  send(event.target.form);
  requestAnimationFrame(() => grow(event.target));
}

/** Enter that only ends a word in the making. Safari says so by a number of old. */
const isComposing = (event) => event.isComposing || event.keyCode === 229;

/** Lets the field grow with its words where CSS alone cannot. */
function grow(field) {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.setProperty('block-size', 'auto');
  field.style.setProperty('block-size', `${field.scrollHeight}px`);
}
