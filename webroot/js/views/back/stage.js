import {html, nothing} from 'lit/html.js';
import {ref} from 'lit/directives/ref.js';
import {spoken} from '../../shortcuts.js';
import {t} from '../../words.js';
import {icon} from '../icon.js';
import {once} from '../once.js';
import {stimulus} from '../stimulus.js';

const LEAST = 15;
const MOST = 60;
const AT_FIRST = 36;
const STEP = 5;

/**
 * The stage over the talk: what participants have on their screens, with the way to end it.
 *
 * @param {BackView} v
 */
export const moderatorStage = (v) => stage(v, {
  title: t('stage.now'),
  end: html`<button type="button" class="button is-small is-quiet" data-test="take-down"
      aria-keyshortcuts=${spoken('X')} ?disabled=${v.state.link.status !== 'live'}
      @click=${once(v.act.takeDown)}>${t('stage.takeDown')}</button>`,
});

/**
 * The same stage for those who only watch.
 *
 * @param {BackView} v
 */
export const observerStage = (v) => stage(v, {title: t('stage.observed')});

/**
 * It folds to its head, and its lower edge is a handle; the talk keeps what it needs (css/stage.css).
 *
 * @param {BackView} v
 * @param {{title: string, end?: unknown}} parts
 */
function stage({state: {onScreen}, ui, act}, {title, end = null}) {
  if (!onScreen) return null;
  const folded = ui.folded === onScreen.key;
  const size = ui.stageSize ?? AT_FIRST;
  return html`
    <section class="stage ${folded ? 'is-folded' : ''}" aria-labelledby="stage-title"
        data-test="stage" ${ref((e) => e?.style.setProperty('--stage', `${size}%`))}>
      <header class="stage-head">
        <button type="button" class="stage-fold" data-test="stage-fold" aria-expanded=${!folded}
            aria-controls=${folded ? nothing : 'stage-body'}
            @click=${() => act.show({folded: folded ? null : onScreen.key})}>
          ${icon(folded ? 'chevron-down' : 'chevron-up')}
          <span class="visually-hidden">${t(folded ? 'stage.unfold' : 'stage.fold')}</span></button>
        <h2 id="stage-title" class="stage-title"><span class="eyebrow">${title}</span>
          <span class="stage-name" dir="auto">${onScreen.stimulus.title}</span></h2>
        <button type="button" class="link-button" data-test="stage-enlarge"
            @click=${() => act.open('enlarged', onScreen)}>${t('stage.enlarge')}</button>
        ${end}
      </header>
      ${folded ? null : html`
        <div id="stage-body" class="stage-body" tabindex="0" role="group"
            aria-label=${onScreen.stimulus.title}>
          ${stimulus(onScreen, ui.stimuli[onScreen.stimulus.id])}</div>
        ${handle(size, act)}`}
    </section>`;
}

/**
 * The edge between stage and talk, to be dragged or turned by arrow keys, as the ARIA practice says.
 *
 * @param {BackView['act']} act
 */
const handle = (size, act) => html`
  <div class="stage-handle" role="separator" tabindex="0" aria-orientation="horizontal"
      aria-label=${t('stage.size')} aria-valuenow=${Math.round(size)} aria-valuemin=${LEAST}
      aria-valuemax=${MOST} data-test="stage-handle"
      @keydown=${(e) => turn(e, act)}
      @pointerdown=${(e) => e.currentTarget.setPointerCapture(e.pointerId)}
      @pointermove=${(e) => drag(e, act)}></div>`;

const TURNS = {
  ArrowUp: (size) => size - STEP,
  ArrowDown: (size) => size + STEP,
  Home: () => LEAST,
  End: () => MOST,
};

/** @param {BackView['act']} act */
function turn(event, act) {
  const to = TURNS[event.key];
  if (!to) return;
  event.preventDefault();
  act.sizeStage((size = AT_FIRST) => within(to(size)));
}

/** @param {BackView['act']} act */
function drag({currentTarget, pointerId, clientY}, act) {
  if (!currentTarget.hasPointerCapture(pointerId)) return;
  const whole = currentTarget.closest('main').getBoundingClientRect();
  act.sizeStage(() => within(((clientY - whole.top) / whole.height) * 100));
}

const within = (size) => Math.min(MOST, Math.max(LEAST, size));
