import {html} from 'lit/html.js';
import {nameOf} from '../store/front/people.js';
import {isInTalk, roundOf} from '../store/front/activities.js';
import {isUnled} from '../store/front/unled.js';
import {list, t} from '../words.js';
import {icon} from './icon.js';
import {span} from './span.js';

/**
 * How what happened on the floor is told, by event: as a line in the talk that nobody said (`mark`),
 * and to whoever listens to the page (`sentence`). What `isNews` is counted for those who scrolled
 * back. An event that is not here needs none of this.
 */
const told = {
  said: {isNews: always},
  said_in_role: {isNews: always},
  asked: {
    isNews: always,
    mark: ({text}) => html`
      <li class="asked" data-test="asked">
        <p class="eyebrow">${t('talk.question')}</p>
        <p class="asked-text" dir="auto">${text}</p>
      </li>`,
    sentence: ({text}) => t('digest.question', {text}),
  },
  shown: {
    mark: ({stimulus}) => mark(icon('easel'), t('talk.shown', {title: stimulus.title})),
    sentence: ({stimulus}) => t('talk.shown', {title: stimulus.title}),
  },
  opened: {
    isNews: (line) => !isInTalk(line),
    mark: (line, state, act) => (isInTalk(line) ? null : html`
      <li class="asked is-activity" data-test="opened">
        <p class="eyebrow">${icon('ui-checks')}
          ${t(line.round > 1 ? 'talk.openedAgain' : 'talk.opened', {n: line.round})}</p>
        <p class="asked-text" dir="auto">${line.definition.prompt}</p>
        ${lookBack(line, act)}
      </li>`),
    sentence: (line) => (isInTalk(line) ? undefined : t('digest.opened', {text: line.definition.prompt})),
  },
  ended: {
    mark: (line, state) => (isKnownInTalk(line, state) ? null : mark(icon('ui-checks'), t('talk.ended'))),
    sentence: () => t('talk.ended'),
  },
  revealed: {
    mark: (line, state, act) => html`<li class="mark">${icon('eye')} ${t('talk.revealed')}
      ${isKnownInTalk(line, state) ? null : lookBack(line, act)}</li>`,
    sentence: () => t('talk.revealed'),
  },
  entered: {
    mark: ({role, name, names = [name]}) =>
      mark(null, t(`talk.entered.${role}`, {name: list(names), n: names.length})),
  },
  left: {
    mark: ({member}, state) => mark(null, t('talk.left', {name: nameOf(state, member)})),
  },
  slowed: {
    mark: ({seconds}) => mark(icon('hourglass'), slowWords(seconds)),
    sentence: ({seconds}) => slowWords(seconds),
  },
  started: {mark: turn, sentence: () => t('digest.started')},
  paused: {
    mark: turn,
    sentence: (line) => t(isUnled(line) ? 'talk.unled' : 'digest.paused'),
  },
  resumed: {mark: turn, sentence: () => t('digest.resumed')},
  closed: {mark: turn},
};

/**
 * The line for what happened, or null.
 *
 * @param {Line} line
 * @param {State} state
 * @param {{lookBack(line: LineOf<'opened'>): void} | null} [act] what a page can do about it
 */
export const floorMark = (line, state, act = null) => told[line.type]?.mark?.(line, state, act) ?? null;

/**
 * What is read out of it, or undefined.
 *
 * @param {Line} line
 */
export const sentenceOf = (line) => told[line.type]?.sentence?.(line);

/** @param {Line} line */
export const isNews = (line) => told[line.type]?.isNews?.(line) === true;

function always() {
  return true;
}

/** The way to the answers, where a page has one. */
const lookBack = (line, act) => (act?.lookBack ? html`
  <button type="button" class="link-button" data-test="look-back" tabindex="-1"
      @click=${() => act.lookBack(line)}>${t('talk.answers')}</button>` : null);

/** A masked question is a question in the talk, and so are its answers. */
const isKnownInTalk = (line, state) => {
  const round = roundOf(state, line);
  return round !== undefined && isInTalk(round);
};

const slowWords = (seconds) => (seconds === 0 ? t('talk.unslowed') : t('talk.slowed', {span: span(seconds)}));

const mark = (sign, words) => html`<li class="mark">${sign} ${words}</li>`;

/** @param {Line} line */
function turn(line) {
  const words = t(isUnled(line) ? 'talk.unled' : `talk.${line.type}`);
  return html`<li class="turn" data-test=${line.type}><span>${words}</span></li>`;
}
