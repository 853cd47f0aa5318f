import {html} from 'lit/html.js';
import {keyed} from 'lit/directives/keyed.js';
import {openQuestion} from '../../store/front/activities.js';
import {stream} from '../../store/front/talk.js';
import {t} from '../../words.js';
import {Digest} from '../digest.js';
import {whoSees} from './activity/answering.js';
import {activityCard, holdsStimulus, roundOnCard} from './activity.js';
import {icon} from '../icon.js';
import {participantComposer} from './composer.js';
import {foldsStage, participantStage} from './stage.js';
import {participantTalk} from './talk.js';
import {pinned} from '../pinned.js';
import {ACTIVITY, COMPOSER, TALK, skips} from '../skips.js';

/**
 * The room as a participant sees it. On a phone one column; beside a stimulus two on a desk.
 *
 * @param {ParticipantView} v
 */
export function participantRoom(v) {
  const {state, now} = v;
  const digest = v.part('digest', () => new Digest());
  const round = roundOnCard(state);
  const onScreen = holdsStimulus(state, round) ? null : state.onScreen;
  const question = openQuestion(state);
  const folds = foldsStage(v);
  return html`
    <div class="room-frame"><div data-test="room"
        class="room ${onScreen || round ? 'has-stage' : ''} ${round && !round.ended ? 'has-activity' : ''}">
      ${top(v, round)}
      ${onScreen || round ? html`<div class="room-side">
        ${round ? keyed(round.key, activityCard(v, round)) : null}
        ${onScreen ? participantStage(v, onScreen, round !== null && !round.ended) : null}</div>` : null}
      <main class="room-talk" @focusin=${folds.focus} @input=${folds.input} @keydown=${folds.key}
          @wheel=${folds.scroll} @touchmove=${folds.scroll}>
        ${pinned(state, question ? whoSees(question) : null)}
        ${participantTalk(v)}
        ${participantComposer(v)}
      </main>
      <p class="visually-hidden" aria-live="polite" data-test="digest">
        ${digest.of(stream(state), state, now)}</p>
    </div></div>`;
}

/** @param {ParticipantView} v @param {OpenedRound | null} round */
function top({state, act}, round) {
  const {topic, parts} = state.session;
  return html`
    <header class="room-top">
      <div class="room-title">
        <h1 class="topic" dir="auto">${topic}</h1>
        <p class="room-facts">
          <span class="recording" data-test="recording">${t('room.recorded')}</span>
        </p>
      </div>
      ${skips({...(round && !round.ended && {activity: ACTIVITY}), composer: COMPOSER, talk: TALK})}
      <button type="button" class="top-button" data-test="help" @click=${() => act.open('help')}>
        ${icon('question-circle')}<span>${t('room.help')}</span></button>
      <button type="button" class="top-button" data-test="leave" @click=${() => act.open('leave')}>
        ${icon('box-arrow-right')}<span>${t('room.leave')}</span></button>
      ${state.part ? html`<span class="part-bar" aria-hidden="true">
        ${Array.from({length: parts}, (_, i) =>
          html`<i class=${i < state.part ? 'is-done' : ''}></i>`)}</span>` : null}
    </header>`;
}
