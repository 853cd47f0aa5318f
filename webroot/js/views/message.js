import {html} from 'lit/html.js';
import {t} from '../words.js';
import {avatar, hueOf} from './avatar.js';
import {icon} from './icon.js';

const TOGETHER = 180_000;

/**
 * One message. `follows` says that the same person spoke just before, so their name need not stand
 * there again; `aside` is a word about it beside the time, `menu` what may be done with it, `answer`
 * the way to answer it where it was said, `quote` what it is a reply to, `reply` the way to reply to it,
 * `gone` what stands there once it was taken back, `words` what it says where that is no text of its own.
 *
 * @param {Line} line
 * @param {{person?: Partial<Person>, name: string, mine?: boolean, follows?: boolean,
 *     privately?: string | null, ground?: string, time?: string, aside?: unknown, menu?: unknown,
 *     answer?: unknown, quote?: unknown, reply?: unknown, gone?: string, words?: unknown, test?: string}} parts
 */
export function message(line, {person, name, mine = false, follows = false, privately = null,
  ground = '', time = '', aside = null, menu = null, answer = null, quote = null, reply = null, gone = '',
  words = null, test = 'message'}) {
  const moderator = person?.role === 'moderator';
  return html`
    <li class="message ${mine ? 'is-mine' : ''} ${moderator ? 'is-moderator' : ''}
        ${follows ? 'is-following' : ''} ${privately ? 'is-private' : ''} ${hueOf(person)}"
        data-test=${test} data-key=${line.key}>
      ${mine || follows ? html`<span class="avatar-space"></span>` : avatar({...person, name})}
      <div class="message-body">
        ${follows ? null : html`
          <p class="message-by"><span class="message-name ${mine ? 'visually-hidden' : ''}" dir="auto">
            ${mine ? t('common.you') : name}</span>
            ${moderator && !mine ? html`<span class="tag">${t('common.moderator')}</span>` : null}
            ${line.role && line.type === 'said_in_role' ? html`
              <span class="tag is-role" data-test="role">${icon('person-badge')}
              <span dir="auto">${t('message.inRole', {role: line.role})}</span></span>` : null}
            ${time ? html`<time class="message-time">${time}</time>` : null}
            ${aside ? html`<span class="message-aside">${aside}</span>` : null}</p>`}
        <div class="bubble ${privately ? 'ground-dusk' : ground}">
          ${privately ? html`<p class="bubble-private">${icon('lock')} ${privately}</p>` : null}
          ${line.retracted
            ? html`<p class="message-text is-gone" data-test="retracted">${gone}</p>`
            : html`${quote}${words === null ? html`<p class="message-text" dir="auto">${line.text}</p>`
              : html`<div class="message-answer">${words}</div>`}${answer}`}
        </div>
      </div>
      ${line.retracted ? null : [reply, menu]}
    </li>`;
}

/**
 * Whether a message stands under the name of the one before it.
 *
 * @param {Line} line
 * @param {Line | undefined} before
 */
export function isFollowing(line, before) {
  return before?.type === line.type && before.role === line.role && before.author === line.author
    && before.channel === line.channel && line.at - before.at < TOGETHER;
}
