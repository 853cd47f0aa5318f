import {html} from 'lit/html.js';
import {t} from '../words.js';
import {icon} from './icon.js';

/**
 * What is on the screens: a picture, a film, or words set as a concept board.
 *
 * @param {LineOf<'shown'>} shown
 * @param {string | undefined} url
 * @param {{onEnlarge?: (() => void) | null}} [parts]
 */
export function stimulus(shown, url, {onEnlarge = null} = {}) {
  const {kind, title, text} = shown.stimulus;
  if (kind === 'text') return board(title, text, onEnlarge);
  return html`
    <figure class="stimulus" data-test="stimulus">
      ${url === '' ? broken(shown.stimulus) : url === null || url === undefined ? loading()
        : kind === 'video' ? film(shown.stimulus, url) : picture(shown.stimulus, url, onEnlarge)}
      <figcaption class="stimulus-words">
        <span class="stimulus-title" dir="auto">${title}</span>
      </figcaption>
    </figure>`;
}

/** @param {Stimulus} stimulus @param {string} url @param {(() => void) | null} onEnlarge */
const picture = ({alt, title}, url, onEnlarge) => {
  const image = html`<img src=${url} alt=${alt}>`;
  if (!onEnlarge) return image;
  return html`
    <button type="button" class="stimulus-enlarge" data-test="enlarge" @click=${onEnlarge}
        aria-label=${t('stimulus.enlarge', {title, alt})}>
      ${image}<span class="stimulus-hint">${icon('zoom-in')}
        <span class="stimulus-hint-words">${t('stimulus.tap')}</span></span>
    </button>`;
};

/** @param {Stimulus} stimulus @param {string} url */
const film = ({alt}, url) => html`
  <video src=${url} controls playsinline preload="metadata" aria-label=${alt}></video>`;

/** @param {string} text */
const board = (title, text, onEnlarge) => html`
  <article class="board" data-test="stimulus" aria-label=${title}>
    <h2 class="board-title" dir="auto">${title}</h2>
    ${text.split(/\n{2,}/).map((p) => html`<p dir="auto">${p}</p>`)}
  </article>
  ${onEnlarge ? html`<button type="button" class="board-enlarge" data-test="enlarge"
      @click=${onEnlarge}>${icon('zoom-in')} ${t('stimulus.read')}</button>` : null}`;

const loading = () => html`<p class="stimulus-wait" role="status">${t('stimulus.loading')}</p>`;

/** Without its bytes a stimulus can still be described. */
const broken = ({alt}) => html`
  <p class="stimulus-wait">${icon('image')} ${t('stimulus.broken')} ${alt}</p>`;
