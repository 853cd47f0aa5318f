import {html} from 'lit/html.js';
import {typingOn} from '../store/signals.js';
import {nameOf} from '../store/front/people.js';
import {list, t} from '../words.js';

/**
 * Who is writing. The space stays when nobody is, so that the talk does not jump.
 *
 * @template {State} S
 * @param {S} state
 * @param {Channel[]} channels
 * @param {number} now
 * @param {(state: S, member: MemberId) => string} [naming]
 */
export function typingLine(state, channels, now, naming = nameOf) {
  const names = channels.flatMap((c) => typingOn(state, c, now))
      .map((m) => naming(state, m) || t('common.moderator'));
  return html`
    <p class="typing" data-test="typing">
      ${names.length ? html`<span class="typing-dots" aria-hidden="true"></span>` : null}
      ${sentence(names)}
    </p>`;
}

/** @param {string[]} names */
function sentence(names) {
  if (names.length === 0) return '';
  if (names.length > 3) return t('typing.several', {n: names.length});
  return t('typing.names', {n: names.length, names: list(names)});
}
