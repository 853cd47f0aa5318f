import {html} from 'lit/html.js';
import {kindOf} from '../../activities/back.js';
import {isInTalk, isOpenToAll} from '../../store/front/activities.js';
import {fact, isHidden, isSame, moved, readsAnswers, respondents, responses, roundBefore, tallyOf, timeLeft}
  from '../../store/back/results.js';
import {nameOf} from '../../store/front/people.js';
import {list, t} from '../../words.js';
import {avatar} from '../avatar.js';
import {clock} from '../clock.js';
import {figure} from '../figures/figure.js';
import {icon} from '../icon.js';

/** What came of one round of an activity, for those who lead or watch. */

/** @param {OpenedRound} round */
export const roundSign = (round) => (isInTalk(round) ? 'chat-square' : 'ui-checks');

/**
 * What there is to do, for which time, and whether it still is.
 *
 * @param {State} state
 * @param {OpenedRound} round
 */
export function roundWords(state, round) {
  const {task} = round.definition;
  return [
    kindOf(task).name(task),
    round.round > 1 && t('round.number', {n: round.round}),
    (round.ended || state.phase.name === 'closed') && t('round.ended'),
  ].filter(Boolean).join(' · ');
}

/** @param {BackView} v @param {OpenedRound} round */
export function timeLine({state, now}, round) {
  const left = timeLeft(state, round, now);
  return left === null ? null : html`
    <p class="round-time" data-test="time-left" aria-label=${t('round.left', {time: clock(left)})}>
      ${icon('stopwatch')} ${clock(left)}</p>`;
}

/**
 * The round, and the one before it beside it.
 *
 * @param {BackView} v
 * @param {OpenedRound} round
 */
export function roundOf(v, round) {
  const {state} = v;
  const kind = kindOf(round.definition.task);
  if (isHidden(state, round)) return html`<p class="round-hidden" data-test="round-hidden">${icon('eye-slash')}
    ${t('round.hidden')}</p>`;
  const before = /** @type {OpenedRound | undefined} */ (roundBefore(state, round));
  return html`
    <div class="round" data-test="round" data-round=${round.key}>
      <p class="round-counts" data-test="round-counts">${counts(state, round)}</p>
      ${state.me.role === 'moderator' || isOpenToAll(round) ? null : html`<p class="round-masking soft">${icon('eye-slash')}
        ${t(`round.masked.${round.masking}`)}</p>`}
      ${before ? movement(state, before, round) : null}
      ${kind.before?.(round, v)}
      <div class="round-columns">
        ${figures(v, round, before)}
        ${answers(v, round, before)}
      </div>
      ${kind.more?.(round, v)}
    </div>`;
}

/** @param {BackState} state @param {OpenedRound} round */
function counts(state, round) {
  const {answered, passed, missing} = respondents(state, round);
  const told = round.tally.tallies;
  const byName = readsAnswers(state, round);
  const n = byName ? answered.length : told?.answered ?? answered.length;
  const passing = byName ? passed.length : told?.passed ?? 0;
  const waits = byName && !round.ended && state.phase.name !== 'closed' && missing.length > 0;
  return [
    t('round.answered', {n}),
    passing > 0 && t('round.passing', {n: passing}),
    waits && t('round.missing', {names: list(missing.map((member) => nameOf(state, member)))}),
    ...['median', 'mean', 'changed'].map((name) => factWords(round, /** @type {'median'} */ (name))),
  ].filter(Boolean).join(' · ');
}

/** @param {OpenedRound} round @param {'median' | 'mean' | 'changed'} name */
function factWords(round, name) {
  const value = fact(round, name);
  if (value === undefined || (name === 'changed' && value === 0)) return null;
  return t(`round.facts.${name}`, {n: Math.round(value * 10) / 10});
}

/** @param {BackState} state @param {OpenedRound} before @param {OpenedRound} round */
function movement(state, before, round) {
  const n = fact(round, 'moved');
  if (n === undefined) return null;
  const [up, down, stayed = 0] = [fact(round, 'moved_up'), fact(round, 'moved_down'), fact(round, 'stayed')];
  const names = moved(before, round).map((member) => nameOf(state, member));
  return html`
    <p class="round-moved" data-test="moved">${icon('shuffle')} <span><strong>${[
      t('round.moved', {n, of: n + stayed}),
      up ? t('round.up', {n: up}) : null,
      down ? t('round.down', {n: down}) : null,
    ].filter(Boolean).join(' · ')}</strong>${names.length ? html` · <span dir="auto">${list(names)}</span>` : null}</span></p>`;
}

/** @param {BackView} v @param {OpenedRound} round @param {OpenedRound | undefined} before */
function figures(v, round, before) {
  const most = before ? longest(round, before) : undefined;
  const own = drawn(v, round, most);
  if (!own) return null;
  const earlier = before ? drawn(v, before, most) : null;
  return html`
    <div class="round-figures ${earlier ? 'is-compared' : ''}">
      ${earlier ? html`<div class="round-figure">${numbered(round.round - 1)}${earlier}</div>` : null}
      <div class="round-figure">${earlier ? numbered(round.round) : null}${own}</div>
    </div>`;
}

/** @param {number} n */
const numbered = (n) => html`<h3 class="eyebrow">${t('round.number', {n})}</h3>`;

/** What is compared has one measure. @param {OpenedRound[]} all */
const longest = (...all) => Math.max(1, ...all.flatMap((round) => tallyOf(round)?.figures ?? [])
    .flatMap((one) => (one.shape === 'bars' ? one.series.flatMap(({values}) => values) : [])));

/** @param {BackView} v @param {OpenedRound} round @param {number | undefined} most */
function drawn({state, ui}, round, most) {
  const {task} = round.definition;
  const kind = kindOf(task);
  const alone = aloneIn(ui, round);
  const whole = tallyOf(round)?.figures ?? [];
  const all = alone?.figure ? [alone.figure] : whole;
  if (all.length === 0) return null;
  const ends = kind.ends?.(task);
  return html`
    ${all.map((one) => figure(one, {state, most, one: alone?.one, url: one.shape === 'spots' ? ui.stimuli[one.stimulus] : undefined}))}
    ${ends ? html`<p class="figure-note" dir="auto">${ends}</p>` : null}`;
}

/**
 * What one person answered, if their answer alone is to be looked at.
 *
 * @param {BackUi} ui
 * @param {OpenedRound} round
 */
function aloneIn({alone}, round) {
  if (alone?.round !== round.key) return null;
  const last = responses(round)[alone.member]?.last;
  const {task} = round.definition;
  return last ? kindOf(task).alone?.(last, task) ?? null : null;
}

/** @param {BackView} v @param {OpenedRound} round @param {OpenedRound | undefined} before */
function answers(v, round, before) {
  const given = Object.entries(responses(round)).filter(([, {last, passed}]) => last || passed)
      .sort(([one], [other]) => (v.state.people[one]?.hue ?? 0) - (v.state.people[other]?.hue ?? 0));
  return given.length === 0 ? null : html`
    <ul class="round-answers" aria-label=${t('round.answers')}>
      ${given.map(([member, response]) => answer(v, round, member, response,
          before ? responses(before)[member]?.last : null))}
    </ul>`;
}

/**
 * @param {BackView} v
 * @param {OpenedRound} round
 * @param {MemberId} member
 * @param {GivenAnswer} response
 * @param {Answer | null | undefined} earlier what they answered in the round before
 */
function answer(v, round, member, {first, last, passed}, earlier) {
  const {state} = v;
  const {task} = round.definition;
  const kind = kindOf(task);
  const words = (one) => kind.words(one, task, state);
  return html`
    <li class="answer" data-test="answer" data-member=${member}>
      ${avatar(state.people[member] ?? {name: nameOf(state, member)})}
      <div class="answer-body">
        <p class="answer-by"><span class="person-name" dir="auto">${nameOf(state, member)}</span>
          ${last && kind.alone ? aloneButton(v, round, member) : null}</p>
        ${last ? html`<div class="answer-words">${words(last)}</div>`
          : html`<p class="answer-words soft">${t(`round.passed.${passed}`)}</p>`}
        ${first && !isInTalk(round) && !isSame(first, last) ? before(t('round.first'), words(first)) : null}
        ${earlier && !isSame(earlier, last) ? before(t('round.number', {n: round.round - 1}), words(earlier)) : null}
      </div>
    </li>`;
}

const before = (label, words) => html`
  <div class="answer-before soft"><span>${label}:</span> <div>${words}</div></div>`;

/** @param {BackView} v @param {OpenedRound} round @param {MemberId} member */
function aloneButton({state, ui, act}, round, member) {
  const on = ui.alone?.round === round.key && ui.alone.member === member;
  return html`
    <button type="button" class="answer-alone" data-test="alone" aria-pressed=${on}
        aria-label=${t('round.aloneOf', {name: nameOf(state, member)})}
        @click=${() => act.show({alone: on ? null : {round: round.key, member}})}>${t('round.alone')}</button>`;
}
