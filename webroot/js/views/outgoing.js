import {html} from 'lit/html.js';
import {t} from '../words.js';
import {icon} from './icon.js';
import {why} from './notices.js';
import {once} from './once.js';

/**
 * Words on their way, or turned back: then their author decides what becomes of them.
 *
 * @param {Outgoing} item
 * @param {CommonAct} act
 * @param {{offline?: boolean, ground?: string, quoted?: Quoted}} how
 */
export function outgoing(item, act, {offline = false, ground = groundOf(item), quoted = () => null} = {}) {
  const {command, channel, status} = item;
  const turnedBack = status === 'refused' || status === 'unsure';
  return html`
    <li class="message is-mine is-${turnedBack ? 'refused' : 'pending'}"
        data-test=${turnedBack ? 'refused' : 'pending'} data-id=${command.id}>
      <div class="message-body">
        <div class="bubble ${ground}">${quoted({channel, replyTo: command.replyTo})}<p class="message-text" dir="auto">${command.text}</p></div>
        ${turnedBack ? decide(item, act) : html`
          <p class="message-status">${icon('clock')}
            ${offline ? t('message.kept') : t('message.pending')}</p>`}
      </div>
    </li>`;
}

const groundOf = ({channel}) => (channel === 'floor' ? '' : 'ground-dusk');

/** @param {CommonAct} act */
const decide = (item, act) => html`
  <div class="message-decide">
    <p class="message-why" data-test="refused-why">${icon('exclamation-circle')}
      ${item.status === 'unsure' ? t('message.unsure') : why(item)}</p>
    <button type="button" class="link-button" data-test="send-again"
        @click=${once(() => act.again(item))}>${t('message.again')}</button>
    <button type="button" class="link-button" data-test="discard"
        @click=${once(() => act.discard(item.command.id))}>${t('message.discard')}</button>
  </div>`;
