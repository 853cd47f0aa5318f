import {html} from 'lit/html.js';
import {t} from '../../words.js';
import {icon} from '../icon.js';
import {stimulus} from '../stimulus.js';

const SCROLLING = ['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown'];

/**
 * What is on screen. On a phone it opens large, so that it is really seen, and folds to a bar once
 * the person turns to the talk; the bar opens it again. On a desk it stands beside the talk.
 *
 * @param {ParticipantView} v
 * @param {LineOf<'shown'>} onScreen
 * @param {boolean} stepsBack whether something else is before the group: then it is folded until asked for
 */
export function participantStage({ui, act, root}, onScreen, stepsBack) {
  const folded = ui.folded === onScreen.key || (stepsBack && ui.unfolded !== onScreen.key);
  const {stimulus: shown} = onScreen;
  const url = ui.stimuli[shown.id];
  return html`
    <section class="room-stage ${folded ? 'is-folded' : ''}" data-test="stage"
        aria-label=${t('room.stage', {title: shown.title})}>
      <button type="button" class="fold" data-test="fold" aria-expanded=${!folded}
          aria-controls="stage-body" @click=${() => (folded ? act.show({folded: null, unfolded: onScreen.key}) : putAway(onScreen, act, root))}>
        ${folded ? thumbnail(shown, url) : null}
        <span class="fold-title" dir="auto">${shown.title}</span>
        <span class="fold-verb">${t(folded ? 'room.look' : 'room.fold')}
          ${icon(folded ? 'chevron-down' : 'chevron-up')}</span>
      </button>
      <div id="stage-body" class="room-stage-body" tabindex="0" role="group" aria-label=${shown.title}>
        ${stimulus(onScreen, url, {onEnlarge: () => act.open('enlarged', onScreen)})}
      </div>
    </section>`;
}

/** @param {Stimulus} stimulus @param {string | undefined} url */
const thumbnail = ({kind}, url) => (kind === 'image' && url
  ? html`<img class="fold-thumb" src=${url} alt="">`
  : html`<span class="fold-thumb">${icon({video: 'play-fill', text: 'card-text'}[kind] ?? 'image')}</span>`);

/**
 * A film that nobody sees any more would go on sounding, with nothing there to stop it.
 *
 * @param {LineOf<'shown'>} onScreen
 * @param {ParticipantAct} act
 * @param {HTMLElement} root
 */
function putAway({key}, act, root) {
  act.show({folded: key});
  requestAnimationFrame(() => requestAnimationFrame(() => {
      const film = root.querySelector('.room-stage')?.querySelector('video');
    if (film && !film.checkVisibility()) film.pause();
  }));
}

/**
 * What folds it: beginning to write, and scrolling the talk by any means. Who is in the middle of a
 * sentence when something is shown still sees it large.
 *
 * @param {ParticipantView} v
 */
export function foldsStage({state: {onScreen}, ui, act, root}) {
  const fold = () => {
    if (!onScreen || ui.folded === onScreen.key) return;
    const lost = root.ownerDocument.activeElement?.closest('.room-stage-body');
    putAway(onScreen, act, root);
    if (lost) root.querySelector('.fold')?.focus({preventScroll: true});
  };
  const writes = Object.values(ui.drafts).some((draft) => draft !== '');
  const inTalk = ({target}) => target.closest('.talk-scroll');
  return {
    focus: (event) => event.target.matches('textarea') && fold(),
    input: () => !writes && fold(),
    key: (event) => SCROLLING.includes(event.key) && inTalk(event) && fold(),
    scroll: {handleEvent: (event) => inTalk(event) && fold(), passive: true},
  };
}
