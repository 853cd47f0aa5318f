import {html} from 'lit/html.js';
import {beginning, original} from '../store/replies.js';
import {t} from '../words.js';
import {icon} from './icon.js';

/**
 * What a message is a reply to, above its words: who said it, and how it begins. It leads there.
 * The words are looked up whenever it is drawn, so that those that were taken back are nowhere.
 *
 * @param {MayReply} message
 * @param {{state: State, nameOf: NameOf, to(line: Line, event: Event): void}} parts `to` shows the
 *     original in its talk: see `goTo`
 */
export function quote(message, {state, nameOf, to}) {
  const line = original(state, message);
  if (!line) return null;
  const name = called(line, state, nameOf);
  return html`
    <button type="button" class="quote" data-test="quote" tabindex="-1" aria-label=${inReply(line, name)}
        @click=${(e) => to(line, e)}>
      ${icon('reply')}<strong class="quote-name" dir="auto">${name}</strong>
      ${words(line)}</button>`;
}

/**
 * The same in a sentence, for whoever listens to the page: it ends before the words of the reply begin.
 *
 * @param {Line} line
 * @param {string} name
 * @param {number} [longest] how many letters of the line are told
 */
export const inReply = (line, name, longest) => (line.retracted ? t('reply.inGone', {name})
  : t('reply.in', {name, words: beginning(line, longest)}));

/**
 * The message that is being replied to, over the field in which the reply is written.
 *
 * @param {Line} line
 * @param {{state: State, nameOf: NameOf, letGo(event: Event): void}} parts
 */
export function replying(line, {state, nameOf, letGo}) {
  const mine = line.author === state.me.member;
  return html`
    <div class="composer-reply" data-test="replying">
      ${icon('reply')}
      <p class="composer-reply-words" id="replying"><strong dir="auto">${
        mine ? t('reply.own') : t('reply.to', {name: nameOf(state, line.author)})}</strong>
        ${words(line)}</p>
      <button type="button" class="icon-button" data-test="let-go" aria-label=${t('reply.letGo')}
          @click=${letGo}>${icon('x')}</button>
    </div>`;
}

/** @param {Line} line */
const words = (line) => (line.retracted
  ? html`<span class="quote-words is-gone" data-test="quote-gone">${t('reply.gone')}</span>`
  : html`<span class="quote-words" dir="auto">${beginning(line)}</span>`);

/** @param {Line} line @param {State} state @param {NameOf} nameOf */
export const called = (line, state, nameOf) =>
  (line.author === state.me.member ? t('common.you') : nameOf(state, line.author));

/**
 * The button beside a message of somebody else's.
 *
 * @param {string} name
 * @param {() => void} onPick
 */
export const replyButton = (name, onPick) => html`
  <button type="button" class="icon-button message-reply" data-test="reply" tabindex="-1"
      title=${t('reply.verb')} aria-label=${t('reply.to', {name})} @click=${onPick}>${icon('reply')}</button>`;

/**
 * The same as one of several things to do with a message.
 *
 * @param {() => void} onPick
 */
export const replyItem = (onPick) =>
  ({words: t('reply.verb'), icon: 'reply', test: 'reply', onPick});
