import {html} from 'lit/html.js';
import {repeat} from 'lit/directives/repeat.js';
import {unrecorded} from '../../store/outgoing.js';
import {roundOf} from '../../store/front/activities.js';
import {t} from '../../words.js';
import {tell} from './activity/others.js';

/** What somebody wrote that came too late for the record: theirs to copy, and to throw away. */
export function tooLate(which, v) {
  const {state, ui, act} = v;
  const sent = unrecorded(state).filter((one) => !one.hopeful && one.command.type !== 'pass')
      .map(({command, channel}) => ({
        key: command.id, words: wordsOf(command, v), isPrivate: channel?.startsWith('aside/') === true,
        onDiscard: () => act.discard(command.id),
      }));
  const drafts = Object.entries(ui.drafts).filter(([, text]) => text.trim() !== '')
      .map(([channel, text]) => ({
        key: channel, words: written(text), isPrivate: channel !== 'floor',
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

const written = (text) => html`<p class="message-text" dir="auto">${text}</p>`;

/**
 * What was said, or what was answered to an activity, with what it was about.
 *
 * @param {any} command @param {ParticipantView} v
 */
function wordsOf(command, v) {
  if (command.text !== undefined) return written(command.text);
  const round = roundOf(v.state, command);
  return round?.definition ? html`<p class="soft small" dir="auto">${round.definition.prompt}</p>
    ${tell(v, /** @type {OpenedRound} */ (round), command.answer)}` : null;
}

const one = ({words, isPrivate, onDiscard}) => html`
  <li class="message is-mine is-refused">
    <div class="message-body">
      <div class="bubble ${isPrivate ? 'ground-dusk' : ''}">${words}</div>
      <div class="message-decide">
        <button type="button" class="link-button" data-test="discard" @click=${onDiscard}>
          ${t('message.discard')}</button>
      </div>
    </div>
  </li>`;
