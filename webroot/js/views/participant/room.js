import {html} from 'lit/html.js';
import {stream} from '../../store/front/talk.js';
import {t} from '../../words.js';
import {Digest} from '../digest.js';
import {icon} from '../icon.js';
import {participantComposer} from './composer.js';
import {foldsStage, participantStage} from './stage.js';
import {participantTalk} from './talk.js';
import {pinned} from '../pinned.js';
import {COMPOSER, TALK, skips} from '../skips.js';

/**
 * The room as a participant sees it. On a phone one column; beside a stimulus two on a desk.
 *
 * @param {ParticipantView} v
 */
export function participantRoom(v) {
  const {state, now} = v;
  const digest = v.part('digest', () => new Digest());
  const {onScreen} = state;
  const folds = foldsStage(v);
  return html`
    <div class="room-frame"><div class="room ${onScreen ? 'has-stage' : ''}" data-test="room">
      ${top(v)}
      ${onScreen ? participantStage(v, onScreen) : null}
      <main class="room-talk" @focusin=${folds.focus} @input=${folds.input} @keydown=${folds.key}
          @wheel=${folds.scroll} @touchmove=${folds.scroll}>
        ${pinned(state)}
        ${participantTalk(v)}
        ${participantComposer(v)}
      </main>
      <p class="visually-hidden" aria-live="polite" data-test="digest">
        ${digest.of(stream(state), state, now)}</p>
    </div></div>`;
}

/** @param {ParticipantView} v */
function top({state, act}) {
  const {topic, parts} = state.session;
  return html`
    <header class="room-top">
      <div class="room-title">
        <h1 class="topic" dir="auto">${topic}</h1>
        <p class="room-facts">
          <span class="recording" data-test="recording">${t('room.recorded')}</span>
        </p>
      </div>
      ${skips({composer: COMPOSER, talk: TALK})}
      <button type="button" class="top-button" data-test="help" @click=${() => act.open('help')}>
        ${icon('question-circle')}<span>${t('room.help')}</span></button>
      <button type="button" class="top-button" data-test="leave" @click=${() => act.open('leave')}>
        ${icon('box-arrow-right')}<span>${t('room.leave')}</span></button>
      ${state.part ? html`<span class="part-bar" aria-hidden="true">
        ${Array.from({length: parts}, (_, i) =>
          html`<i class=${i < state.part ? 'is-done' : ''}></i>`)}</span>` : null}
    </header>`;
}
