import {html} from 'lit/html.js';
import {nameOf} from '../../store/front/people.js';
import {privateWord} from '../../store/front/private-word.js';
import {t} from '../../words.js';
import {icon} from '../icon.js';
import {privacy} from '../privacy.js';

/**
 * What stands over a participant's words when the last to speak to them spoke on another side than
 * the one they are writing to, or when the composer has turned to that side by itself.
 *
 * @param {Pick<ParticipantView, 'state' | 'ui' | 'act'>} v
 * @param {boolean} privately
 */
export function whoToAnswer({state, ui, act}, privately) {
  const word = privateWord(state);
  if (!privately) return word && ui.putAside !== word.key ? offer(word, state, act) : null;
  return word && ui.turnedFor === word.key ? turned(word, state) : newQuestion(state, ui, act);
}

/** @param {State} state */
const turned = (word, state) => html`
  <p class="composer-note" role="status" data-test="turned">${icon('lock')}
    <span>${t('answer.word', {name: from(word, state)})} ${privacy(state, 'answer')}</span></p>`;

/** @param {State} state @param {ParticipantAct} act */
const offer = (word, state, act) => html`
  <div class="composer-note" role="status" data-test="private-word">${icon('lock')}
    <span>${t('answer.word', {name: from(word, state)})}
      <button type="button" class="link-button" data-test="answer-word" @click=${act.answerPrivately}>
        ${t('answer.privately')}</button></span>
    <button type="button" class="icon-button" data-test="put-aside" @click=${act.putAside}
        aria-label=${t('common.putAway')}>${icon('x')}</button>
  </div>`;

/** @param {State} state @param {ParticipantAct} act */
const newQuestion = ({question, phase}, ui, act) => (
  question && phase.name === 'live' && question.key !== ui.turnedDuring
    ? html`<p class="composer-note" role="status" data-test="new-question">${icon('chat-square')}
        <span>${t('answer.question')}
          <button type="button" class="link-button" data-test="answer-everyone"
              @click=${act.answerEveryone}>${t('answer.everyone')}</button></span></p>`
    : null);

/** @param {State} state */
const from = (word, state) => nameOf(state, word.author) || t('common.moderator');
