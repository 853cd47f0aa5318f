import {html} from 'lit/html.js';
import {repeat} from 'lit/directives/repeat.js';
import {nameOf} from '../../store/back/side.js';
import {threads, unread} from '../../store/back/reading.js';
import {t} from '../../words.js';
import {avatar} from '../avatar.js';
import {chat} from './chat.js';
import {icon} from '../icon.js';
import {takenBack} from './taken-back.js';

/**
 * The private threads: first the list, then the one that was picked.
 *
 * @param {BackView} v
 */
export function privateThreads(v) {
  return v.ui.thread ? thread(v, v.ui.thread) : list(v);
}

/** @param {BackView} v */
function list({state, ui, act}) {
  const all = threads(state);
  if (all.length === 0) return html`<p class="chat-empty">${t('private.empty')}</p>`;
  return html`
    <ul class="threads scrolls" data-test="threads">
      ${repeat(all, (one) => one.channel, ({channel, member, last}) => html`
        <li><button type="button" class="thread" data-test="thread" data-member=${member}
            @click=${() => act.turnTo('private', member)}>
          ${avatar(state.people[member])}
          <span class="thread-words"><strong dir="auto">${nameOf(state, member)}</strong>
            <span class="soft" dir="auto">${lastWords(last, member, state)}</span></span>
          ${unread(state, ui.seen, channel)
            ? html`<span class="badge">${unread(state, ui.seen, channel)}</span>` : null}
        </button></li>`)}
    </ul>`;
}

/**
 * The words stand under the participant's name: whoever else's they are is said.
 *
 * @param {MemberId} member
 * @param {BackState} state
 */
function lastWords(last, member, state) {
  if (last.retracted) return takenBack(last, state);
  if (last.author === member) return last.text;
  const name = last.author === state.me.member ? t('common.you') : nameOf(state, last.author);
  return t('private.last', {name, text: last.text});
}

/** @param {BackView} v @param {MemberId} member */
function thread(v, member) {
  const {state, act} = v;
  const name = nameOf(state, member);
  return html`
    <header class="thread-head">
      <button type="button" class="icon-button" data-test="all-threads"
          aria-label=${t('private.all')} @click=${() => act.turnTo('private', null)}>
        ${icon('arrow-left')}</button>
      <h3 class="thread-name" dir="auto">${t('private.with', {name})}</h3>
    </header>
    ${chat(v, `aside/${member}`, {
      label: t('private.with', {name}),
      test: 'private-message',
      empty: t('private.none', {name}),
      isShown: (line) => line.type === 'said',
      mayReply: state.me.role === 'moderator' && state.phase.name !== 'closed',
      mark: (line) => ({
        agreed: t('private.agreed', {name}), muted: t('private.muted', {name}),
        unmuted: t('private.unmuted', {name}), left: t('talk.left', {name}),
      })[line.type],
    })}`;
}
