import {html, nothing} from 'lit/html.js';
import {ref} from 'lit/directives/ref.js';
import {spoken} from '../../shortcuts.js';
import {roundOnStage} from '../../store/back/results.js';
import {t} from '../../words.js';
import {icon} from '../icon.js';
import {once} from '../once.js';
import {stimulus} from '../stimulus.js';
import {roundOf, roundSign, roundWords, timeLine} from './round.js';

const LEAST = 15;
const MOST = 60;
const AT_FIRST = {shown: 36, round: 60};
const STEP = 5;

/**
 * The stage over the talk: what participants have to do, and what they have on their screens, with
 * the ways to end it.
 *
 * @param {BackView} v
 * @param {(round: OpenedRound) => unknown} controls what whoever leads can do about a round
 */
export const moderatorStage = (v, controls) => stages(v, {
  title: t('stage.now'),
  controls,
  end: html`<button type="button" class="button is-small is-quiet" data-test="take-down"
      aria-keyshortcuts=${spoken('X')} ?disabled=${v.state.link.status !== 'live'}
      @click=${once(v.act.takeDown)}>${t('stage.takeDown')}</button>`,
});

/**
 * The same stage for those who only watch.
 *
 * @param {BackView} v
 */
export const observerStage = (v) => stages(v, {title: t('stage.observed')});

/**
 * An activity has the stage to itself; what is on the screens beside it is named.
 *
 * @param {BackView} v
 * @param {{title: string, end?: unknown, controls?: (round: OpenedRound) => unknown}} parts
 */
function stages(v, {title, end = null, controls = () => null}) {
  const {onScreen} = v.state;
  const round = roundOnStage(v.state);
  if (round) {
    return html`
      ${roundStage(v, round, controls(round))}
      ${onScreen ? html`<div class="stage-beside">${icon('easel')}
        <p class="stage-title"><span class="eyebrow">${title}</span>
          <span class="stage-name" dir="auto">${onScreen.stimulus.title}</span></p>
        ${enlarge(v, onScreen)}${end}</div>` : null}`;
  }
  return onScreen ? stage(v, {
    key: onScreen.key,
    head: html`<span class="eyebrow">${title}</span>
      <span class="stage-name" dir="auto">${onScreen.stimulus.title}</span>`,
    verbs: html`${enlarge(v, onScreen)}${end}`,
    label: onScreen.stimulus.title,
    body: () => stimulus(onScreen, v.ui.stimuli[onScreen.stimulus.id]),
    size: AT_FIRST.shown,
  }) : null;
}

/** @param {BackView} v @param {OpenedRound} round @param {unknown} controls */
const roundStage = (v, round, controls) => stage(v, {
  key: round.key,
  kind: 'is-round',
  head: html`<span class="eyebrow">${icon(roundSign(round))} ${roundWords(v.state, round)}</span>
    <span class="stage-name" dir="auto">${round.definition.prompt}</span>`,
  verbs: html`${timeLine(v, round)}${controls}`,
  label: round.definition.prompt,
  body: () => html`
    <p class="round-prompt" dir="auto">${round.definition.prompt}</p>
    ${roundOf(v, round)}`,
  size: AT_FIRST.round,
});

/** @param {BackView} v @param {LineOf<'shown'>} onScreen */
const enlarge = ({act}, onScreen) => html`
  <button type="button" class="link-button" data-test="stage-enlarge"
      @click=${() => act.open('enlarged', onScreen)}>${t('stage.enlarge')}</button>`;

/**
 * It folds to its head, and its lower edge is a handle; the talk keeps what it needs (css/stage.css).
 *
 * @param {BackView} v
 * @param {{key: string, head: unknown, verbs: unknown, label: string, body(): unknown, size: number,
 *     kind?: string}} parts
 */
function stage({ui, act}, {key, head, verbs, label, body, size: atFirst, kind = ''}) {
  const folded = ui.folded === key;
  const size = ui.stageSize ?? atFirst;
  return html`
    <section class="stage ${kind} ${folded ? 'is-folded' : ''}" aria-labelledby="stage-title"
        data-test="stage" ${ref((e) => e?.style.setProperty('--stage', `${size}%`))}>
      <header class="stage-head">
        <button type="button" class="stage-fold" data-test="stage-fold" aria-expanded=${!folded}
            aria-controls=${folded ? nothing : 'stage-body'}
            @click=${() => act.show({folded: folded ? null : key})}>
          ${icon(folded ? 'chevron-down' : 'chevron-up')}
          <span class="visually-hidden">${t(folded ? 'stage.unfold' : 'stage.fold')}</span></button>
        <h2 id="stage-title" class="stage-title">${head}</h2>
        ${verbs}
      </header>
      ${folded ? null : html`
        <div id="stage-body" class="stage-body" tabindex="0" role="group"
            aria-label=${label}>
          ${body()}</div>
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
      @keydown=${(e) => turn(e, act, size)}
      @pointerdown=${(e) => e.currentTarget.setPointerCapture(e.pointerId)}
      @pointermove=${(e) => drag(e, act)}></div>`;

const TURNS = {
  ArrowUp: (size) => size - STEP,
  ArrowDown: (size) => size + STEP,
  Home: () => LEAST,
  End: () => MOST,
};

/** @param {BackView['act']} act @param {number} from what it is, if nobody has turned it */
function turn(event, act, from) {
  const to = TURNS[event.key];
  if (!to) return;
  event.preventDefault();
  act.sizeStage((size = from) => within(to(size)));
}

/** @param {BackView['act']} act */
function drag({currentTarget, pointerId, clientY}, act) {
  if (!currentTarget.hasPointerCapture(pointerId)) return;
  const whole = currentTarget.closest('main').getBoundingClientRect();
  act.sizeStage(() => within(((clientY - whole.top) / whole.height) * 100));
}

const within = (size) => Math.min(MOST, Math.max(LEAST, size));
