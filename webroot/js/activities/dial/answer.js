import {html} from 'lit/html.js';
import {live} from 'lit/directives/live.js';
import {t} from '../../words.js';
import {ends} from '../ends.js';
import {courseWith} from './course.js';

const SENDS = 10_000;

/**
 * A dial that is moved while a film plays. Where it stands is sent as the film goes on, whenever it halts
 * and at its end.
 *
 * @type {Kind}
 */
export const dial = {
  begin: () => ({kind: 'dial', points: [], value: 50}),

  todo: () => t('activity.todo.dial'),

  isOnStimulus: true,

  goesOn: true,

  input: (task, draft, tools) => {
    const {change, label, state, ui, part} = tools;
    const url = ui.stimuli[task.film];
    const value = draft.value ?? draft.points.at(-1)?.value ?? 50;
    const film = part(`${label}-film`, () => /** @type {any} */ ({sentAt: 0}));
    film.draft = draft;
    const stands = (event, to) => change((before) =>
      ({...before, value: to, points: courseWith(before.points, {at: at(event), value: to})}));
    return html`
      ${url ? html`<video class="dial-film" src=${url} controls playsinline preload="metadata" data-test="film"
          aria-label=${state.onScreen?.stimulus.alt ?? ''}
          @play=${(e) => stands(e, value)}
          @timeupdate=${() => Date.now() - film.sentAt > SENDS && sendSoFar(film, tools)}
          @pause=${() => sendSoFar(film, tools)} @ended=${() => sendSoFar(film, tools)}></video>`
        : html`<p class="stimulus-wait" role="status">${t('stimulus.loading')}</p>`}
      <div class="slider is-dial">
        <input type="range" min="0" max="100" step="1" data-test="slider" .value=${live(String(value))}
            aria-labelledby=${label}
            @input=${(e) => (isPlaying(e) ? stands(e, e.target.valueAsNumber)
              : change((before) => ({...before, value: e.target.valueAsNumber})))}>
        <output class="slider-value" aria-hidden="true">${value}</output>
      </div>
      ${ends(task, label)}`;
  },

  answer: ({points}) => (points.length === 0 ? null : {kind: 'dial', points}),
};

const filmOf = ({target}) => target.closest('form').querySelector('video');
const at = (event) => Math.round((filmOf(event)?.currentTime ?? 0) * 1000);
const isPlaying = (event) => filmOf(event)?.paused === false;

/** @param {any} film @param {Tools} tools */
function sendSoFar(film, {round, act}) {
  const answer = dial.answer(film.draft, round.definition.task);
  const words = JSON.stringify(answer);
  if (!answer || film.sent === words) return;
  film.sent = words;
  film.sentAt = Date.now();
  act.giveSoFar(round, answer);
}
