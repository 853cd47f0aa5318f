import {html} from 'lit/html.js';
import {stream} from '../store/talk.js';
import {t} from '../words.js';
import {Digest} from './digest.js';
import {icon} from './icon.js';
import {participantComposer} from './participant-composer.js';
import {participantTalk} from './participant-talk.js';
import {stimulus} from './stimulus.js';

const digest = new Digest();

/** The room as a participant sees it. On a phone one column; beside a stimulus two on a desk. */
export function participantRoom(v) {
  const {state, ui, act, now} = v;
  const {onScreen, question} = state;
  return html`
    <div class="room ${onScreen ? 'has-stage' : ''}" data-test="room">
      ${top(v)}
      ${onScreen ? stage(v) : null}
      <main class="room-talk">
        ${question ? html`
          <section class="pinned" aria-labelledby="pinned-label" data-test="question" tabindex="0">
            <div class="pinned-head">
              <h2 id="pinned-label" class="eyebrow">${t('room.question')}</h2>
              <p class="part" data-test="part">
                ${t('room.part', {part: state.part, parts: state.session.parts})}</p>
            </div>
            <p class="pinned-text" dir="auto">${question.text}</p>
          </section>` : null}
        ${participantTalk(v)}
        ${participantComposer(v)}
      </main>
      <p class="visually-hidden" aria-live="polite" data-test="digest">
        ${digest.of(stream(state), state, now)}</p>
    </div>`;
}

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
      <button type="button" class="top-button" data-test="help" @click=${() => act.open('help')}>
        ${icon('question-circle')}<span>${t('room.help')}</span></button>
      <button type="button" class="top-button" data-test="leave" @click=${() => act.open('leave')}>
        ${icon('box-arrow-right')}<span>${t('room.leave')}</span></button>
      ${state.part ? html`<span class="part-bar" aria-hidden="true">
        ${Array.from({length: parts}, (_, i) =>
          html`<i class=${i < state.part ? 'is-done' : ''}></i>`)}</span>` : null}
    </header>`;
}

/** On a phone the stage can be folded away; what it shows is one tap from coming back. */
function stage({state: {onScreen}, ui, act}) {
  const folded = ui.folded === onScreen.key;
  return html`
    <section class="room-stage ${folded ? 'is-folded' : ''}" data-test="stage"
        aria-label=${t('room.stage', {title: onScreen.stimulus.title})}>
      <button type="button" class="fold" data-test="fold" aria-expanded=${!folded}
          @click=${() => act.show({folded: folded ? null : onScreen.key})}>
        ${icon(folded ? 'chevron-down' : 'chevron-up')}
        <span class="fold-title" dir="auto">${onScreen.stimulus.title}</span>
        <span>${t(folded ? 'room.look' : 'room.fold')}</span>
      </button>
      <div class="room-stage-body" tabindex="0" role="group"
          aria-label=${onScreen.stimulus.title}>
        ${stimulus(onScreen, ui.stimuli[onScreen.stimulus.id],
          {onEnlarge: () => act.open('enlarged', onScreen)})}
      </div>
    </section>`;
}
