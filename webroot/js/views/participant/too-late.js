import {html} from 'lit/html.js';
import {repeat} from 'lit/directives/repeat.js';
import {unrecorded} from '../../store/outgoing.js';
import {t} from '../../words.js';

/** What somebody wrote that came too late for the record: theirs to copy, and to throw away. */
export function tooLate(which, {state, ui, act}) {
  const sent = unrecorded(state).filter((one) => !one.hopeful).map(({command, channel}) => ({
    key: command.id, text: command.text, isPrivate: channel !== 'floor',
    onDiscard: () => act.discard(command.id),
  }));
  const drafts = Object.entries(ui.drafts).filter(([, text]) => text.trim() !== '')
      .map(([channel, text]) => ({
        key: channel, text, isPrivate: channel !== 'floor',
        onDiscard: () => act.draft(channel, ''),
      }));
  const all = [...sent, ...drafts];
  if (all.length === 0) return null;
  return html`
    <section class="too-late" aria-labelledby="too-late-title" data-test="too-late">
      <h2 id="too-late-title" class="section-title">${t('tooLate.title')}</h2>
      <p class="soft">${t(`tooLate.${which}`)}</p>
      <ul class="messages">${repeat(all, (one) => one.key, one)}</ul>
    </section>`;
}

const one = ({text, isPrivate, onDiscard}) => html`
  <li class="message is-mine is-refused">
    <div class="message-body">
      <div class="bubble ${isPrivate ? 'ground-dusk' : ''}">
        <p class="message-text" dir="auto">${text}</p></div>
      <div class="message-decide">
        <button type="button" class="link-button" data-test="discard" @click=${onDiscard}>
          ${t('message.discard')}</button>
      </div>
    </div>
  </li>`;
