import {html} from 'lit/html.js';
import {repeat} from 'lit/directives/repeat.js';
import {t} from '../../words.js';
import {icon} from '../../views/icon.js';
import {comment} from '../comment.js';
import {sortName, sorts} from '../sorts.js';
import {worded} from '../worded.js';
import {placed} from './placed.js';

const EDGE = 1000;
const STEP = 10;
const LEAP = 50;

/**
 * Pins on a picture, each with a feeling and a comment. They are put by a tap, or by a button, and moved
 * by arrow keys or by dragging.
 *
 * @type {Kind}
 */
export const picturePins = {
  begin: () => ({kind: 'picture_pins', pins: [], feeling: 0}),

  todo: ({most}) => t('activity.todo.picture_pins', {n: most}),

  isOnStimulus: true,

  input: (task, draft, {change, label, state, ui}) => {
    const url = ui.stimuli[task.picture];
    const feeling = draft.feeling ?? 0;
    const isFull = draft.pins.length >= task.most;
    const put = (x, y) => isFull || change((before) =>
      ({...before, pins: [...before.pins, {x: within(x), y: within(y), feeling: before.feeling ?? 0, comment: ''}]}));
    const move = (i, x, y) => change((before) =>
      ({...before, pins: before.pins.with(i, {...before.pins[i], x: within(x), y: within(y)})}));
    const remove = (i) => change((before) => ({...before, pins: before.pins.toSpliced(i, 1)}));
    return html`
      ${sorts({names: task.feelings, chosen: feeling, legend: t('activity.pins.as'), label,
        onChoose: (to) => change((before) => ({...before, feeling: to}))})}
      ${url ? html`
        <div class="pinning" dir="ltr" data-test="pinning"
            @click=${(e) => !e.target.closest('.pin') && put(...placeOf(e, e.currentTarget))}>
          <img src=${url} alt=${state.onScreen?.stimulus.alt ?? ''} draggable="false">
          ${draft.pins.map((pin, i) => html`
            <button type="button" class="pin sort-${pin.feeling}" data-test="pin" ${placed(pin)}
                aria-label=${t('activity.pins.pin', {n: i + 1, feeling: worded(task.feelings[pin.feeling]),
                  x: Math.round(pin.x / 10), y: Math.round(pin.y / 10)})}
                @keydown=${(e) => onKey(e, pin, (x, y) => move(i, x, y), () => remove(i))}
                @pointerdown=${(e) => e.currentTarget.setPointerCapture(e.pointerId)}
                @pointermove=${(e) => e.currentTarget.hasPointerCapture(e.pointerId)
                  && move(i, ...placeOf(e, e.currentTarget.parentElement))}>${i + 1}</button>`)}
        </div>` : html`<p class="stimulus-wait" role="status">${t('stimulus.loading')}</p>`}
      <div class="pins-add">
        <button type="button" class="button is-quiet" data-test="add-pin" ?disabled=${isFull || !url}
            @click=${(e) => toLast(e.currentTarget.form, () => put(EDGE / 2, EDGE / 2))}>
          ${icon('plus-lg')} ${t('activity.pins.add')}</button>
        ${isFull ? html`<p class="soft small">${t('activity.pins.full')}</p>`
          : html`<p class="keys-hint">${t('activity.pins.keys')}</p>`}
      </div>
      <ol class="marked" aria-label=${t('activity.pins.list')}>
        ${repeat(draft.pins, (_, i) => i, ({feeling: sort, comment: said}, i) => html`
          <li class="marked-one" data-test="pin-listed">
            <p class="marked-words"><span class="pin-number sort-${sort}" aria-hidden="true">${i + 1}</span>
              ${sortName(task.feelings[sort])}</p>
            ${comment({comment: said, about: t('activity.pins.name', {n: i + 1}),
              onComment: (text) => change((before) =>
                ({...before, pins: before.pins.with(i, {...before.pins[i], comment: text})})),
              onRemove: () => remove(i)})}
          </li>`)}
      </ol>`;
  },

  answer: ({pins}) => (pins.length === 0 ? null
    : {kind: 'picture_pins', pins: pins.map((one) => ({...one, comment: one.comment.trim()}))}),
};

const within = (thousandths) => Math.min(EDGE, Math.max(0, Math.round(thousandths)));

/** @returns {[number, number]} */
function placeOf({clientX, clientY}, picture) {
  const {left, top, width, height} = picture.querySelector('img').getBoundingClientRect();
  return [((clientX - left) / width) * EDGE, ((clientY - top) / height) * EDGE];
}

const WAYS = {ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0]};

function onKey(event, {x, y}, move, remove) {
  if (event.key === 'Delete') return remove();
  const way = WAYS[event.key];
  if (!way) return undefined;
  event.preventDefault();
  const by = event.shiftKey ? LEAP : STEP;
  return move(x + way[0] * by, y + way[1] * by);
}

function toLast(form, puts) {
  puts();
  [...form.querySelectorAll('.pin')].at(-1)?.focus();
}
