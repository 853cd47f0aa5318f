import {html, nothing} from 'lit/html.js';
import {nameOf} from '../../store/back/side.js';
import {list, t} from '../../words.js';
import {icon} from '../icon.js';
import {chat} from './chat.js';
import {confirmation} from '../dialog.js';

/** So many need no scrolling, and so many are named. */
const FEW = 4;
const MOST = 50;

/**
 * The backroom: who watches, and what they say among themselves and to the moderator.
 *
 * @param {BackView} v
 */
export function backroom(v) {
  const {state} = v;
  const here = Object.values(state.observers).filter((o) => o.here);
  return html`
    ${whoIsHere(here, v)}
    ${chat(v, 'backroom', {
      label: t('backroom.log'),
      test: 'backroom-message',
      empty: t('backroom.empty'),
      isShown: (line) => line.type === 'remarked',
      mayReply: true,
      mark: (line) => ({
        observer_arrived: line.name && t('backroom.arrived',
          {n: line.names?.length ?? 1, name: list(line.names ?? [line.name])}),
        observer_left: t('backroom.left', {name: nameOf(state, line.member ?? '')}),
        observer_dismissed: t('backroom.dismissed', {name: nameOf(state, line.member ?? '')}),
      })[line.type],
    })}`;
}

function whoIsHere(here, {state, act}) {
  const connected = new Set(state.present.backroom?.members ?? []);
  const away = (one) => (connected.has(one.member) ? 0 : 1);
  const leads = state.me.role === 'moderator';
  return html`
    <ul class="watchers" aria-label=${t('backroom.here')} data-test="watchers"
        tabindex=${here.length > FEW ? 0 : nothing}>
      ${here.length === 0 ? html`<li class="soft">${t('backroom.nobody')}</li>` : null}
      ${here.toSorted((a, b) => away(a) - away(b)).slice(0, MOST).map((o) => html`
        <li class="watcher ${connected.has(o.member) ? '' : 'is-away'}">
          <span class="dot ${connected.has(o.member) ? 'is-here' : ''}"></span>
          <span dir="auto">${o.name}</span>
          ${leads ? html`<button type="button" class="watcher-dismiss" data-test="dismiss"
              aria-label=${t('backroom.dismiss', {name: o.name})}
              @click=${() => act.open('dismiss', o)}>${icon('x')}</button>` : null}
        </li>`)}
    </ul>`;
}

/** @param {BackView} v */
export const dismissal = ({ui, act}) => confirmation({
  title: t('backroom.dismissTitle', {name: ui.dialog?.about.name}),
  words: t('backroom.dismissWords'),
  verb: t('backroom.dismissVerb'),
  test: 'dismiss-confirm',
  onYes: () => act.dismiss(ui.dialog?.about.member),
  onShut: act.shut,
});
