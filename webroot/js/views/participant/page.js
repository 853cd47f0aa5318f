import {html} from 'lit/html.js';
import {isUnderWay} from '../../store/outgoing.js';
import {needsNoForm, standing} from '../../store/front/people.js';
import {t} from '../../words.js';
import {brand} from '../brand.js';
import {comingBack} from './coming-back.js';
import {consent} from './consent.js';
import {ending} from './ending.js';
import {leaving} from '../leaving.js';
import {notices} from '../notices.js';
import {participantDialog} from './dialogs.js';
import {participantRoom} from './room.js';
import {trouble} from '../trouble.js';
import {waitingRoom} from './waiting-room.js';

/**
 * The participant's page: one screen at a time, chosen by where they stand.
 *
 * @param {ParticipantView} v
 */
export function participant(v) {
  const drawn = screen(v);
  const last = v.part('screen', () => ({template: drawn.strings}));
  if (last.template !== drawn.strings) v.act.toHeading();
  last.template = drawn.strings;
  return html`
    ${drawn}
    ${participantDialog(v)}
    ${notices(v.state.notices.filter((n) => n.command.type !== 'join'), v.act)}`;
}

/** @param {ParticipantView} v */
function screen(v) {
  const {link, caughtUp, phase} = v.state;
  if (phase.name === 'closed') return ending('thanks', v);
  if (v.ui.left) return ending('left', v);
  if (link.status === 'away') return away(link, v);
  if (isUnderWay(v.state, 'leave')) return leaving(v);
  if (!caughtUp) return onTheWay(v.state);
  const stands = standing(v.state);
  if (v.ui.returning && stands === 'waiting') return outside(v);
  switch (stands) {
    case 'in': return participantRoom(v);
    case 'waiting': return waitingRoom(v);
    case 'removed': return ending('removed', v);
    default: return outside(v);
  }
}

/** @param {ParticipantView} v */
const outside = (v) => (needsNoForm(v.state) ? comingBack(v) : consent(v));

/** @param {State} state */
const onTheWay = ({link, session}) => html`
  <main class="page">
    ${brand()}
    <div class="page-body">
      <h1 class="display" dir="auto">${session.topic}</h1>
      <p class="lead" role="status">
        ${t(link.status === 'offline' ? 'common.offline' : 'common.connecting')}</p>
    </div>
  </main>`;

/** @param {State['link']} link @param {ParticipantView} v */
function away({code, why}, v) {
  if (why === 'link_replaced') return trouble(why);
  if (code === 4403) return ending('removed', v);
  if (code === 1000) return ending('left', v);
  return trouble('trouble', v.act.reload);
}
