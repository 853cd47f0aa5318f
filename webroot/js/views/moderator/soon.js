import {html} from 'lit/html.js';
import {canAsk} from '../../store/moderator/leading.js';
import {spoken} from '../../shortcuts.js';
import {t} from '../../words.js';
import {keyCaps} from './key-caps.js';
import {once} from '../once.js';

/**
 * What is about to be put before everybody, with a way back and a way to put it at once. The seconds
 * are for the eye; who listens hears once what is coming and how to take it back.
 *
 * @param {ModeratorView} v
 */
export function soonBar({state, ui, act, now}) {
  const {soon} = ui;
  return html`
    <p class="visually-hidden" role="status" data-test="soon-told">${soon ? told(soon) : ''}</p>
    <div class="soon-place">${soon ? html`
      <section class="soon is-${soon.stands}" aria-label=${t('soon.title')} data-test="soon"
          @focusin=${act.holdSoon} @focusout=${(e) => leaves(e) && act.releaseSoon()}>
        <p class="soon-words">
          <strong class="soon-when">${when(soon, state, now)}</strong>
          <span class="soon-what" dir="auto">${soon.words}</span>
        </p>
        <div class="soon-buttons">
          <button type="button" class="button is-small" data-test="take-back"
              aria-keyshortcuts="Escape" @click=${once(act.takeBack)}>
            ${t('soon.takeBack')} ${keyCaps('Esc')}</button>
          <button type="button" class="button is-small is-quiet" data-test="put-now"
              aria-keyshortcuts=${spoken('Enter')} ?disabled=${!canAsk(state)}
              @click=${once(act.putNow)}>
            ${t(`soon.now.${verb(soon)}`)} ${keyCaps('Enter')}</button>
        </div>
      </section>` : null}</div>`;
}

const VERBS = {open_activity: 'open', end_activity: 'end', ask_own: 'ask'};

/** @param {PutSoon} soon */
const verb = ({command}) => VERBS[command] ?? command;

const told = (soon) => t(`soon.${soon.stands === 'waits' ? 'waits' : 'told'}.${verb(soon)}`, soon);

function when(soon, {link, phase}, now) {
  const {stands, due} = soon;
  if (stands === 'held') return t(`soon.held.${verb(soon)}`);
  if (stands === 'counts') {
    return t(`soon.in.${verb(soon)}`, {n: Math.max(1, Math.ceil((due - now) / 1000))});
  }
  if (link.status !== 'live') return t('soon.offline');
  return phase.name === 'live' ? t(`soon.not.${verb(soon)}`) : t('soon.paused');
}

const leaves = ({currentTarget, relatedTarget}) => !currentTarget.contains(relatedTarget);
