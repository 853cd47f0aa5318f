import {html} from 'lit/html.js';
import {repeat} from 'lit/directives/repeat.js';
import {nameOf} from '../../store/front/people.js';
import {outgoingOn} from '../../store/outgoing.js';
import {aside} from '../../store/front/talk.js';
import {t} from '../../words.js';
import {brand} from '../brand.js';
import {called} from './called.js';
import {composer} from '../composer.js';
import {goTo, logOf} from '../go-to.js';
import {message} from '../message.js';
import {outgoing} from '../outgoing.js';
import {privacy} from '../privacy.js';
import {quote} from '../quote.js';
import {takenBack} from './taken-back.js';
import {typingLine} from '../typing.js';

/**
 * Where a participant waits to be let in, with a way to ask for help.
 *
 * @param {ParticipantView} v
 */
export function waitingRoom({state, ui, act, now}) {
  const me = state.me.member;
  const thread = aside(state, me).slice().filter((line) => line.type === 'said');
  const own = outgoingOn(state, `aside/${me}`);
  const offline = state.link.status !== 'live';
  const quoted = (reply) => quote(reply, {state, nameOf: called, to: (line, e) => goTo(line, logOf(e))});
  return html`
    <main class="page waiting-room" data-test="waiting">
      ${brand()}
      <div class="page-body">
        <div class="waiting-sign" aria-hidden="true"><i></i><i></i><i></i></div>
        <h1 class="display">${t('waiting.title', {name: nameOf(state, me)})}</h1>
        <p class="lead" role="status">${t('waiting.words')}</p>
        <ul class="house-rules">
          ${['one', 'two', 'three'].map((rule) => html`<li>${t(`waiting.rules.${rule}`)}</li>`)}
        </ul>
        <section class="waiting-thread" aria-labelledby="help-title">
          <h2 id="help-title" class="section-title">${t('waiting.help')}</h2>
          <p class="soft small">${t('waiting.helpWords')}</p>
          <div role="log" aria-label=${t('waiting.help')}><ol class="messages">
            ${repeat(thread, (line) => line.key, (line) => message(line, {
              person: line.author === me ? state.people[me] : {role: 'moderator'},
              name: called(state, line.author),
              quote: quoted(line),
              mine: line.author === me,
              gone: takenBack(line, state),
              privately: privacy(state, line.author === me ? 'mine' : 'toMe'),
            }))}
            ${repeat(own, (o) => o.command.id, (o) => outgoing(o, act, {offline, quoted}))}
          </ol></div>
          ${typingLine(state, [`aside/${me}`], now)}
          ${composer({
            channel: `aside/${me}`, draft: ui.drafts[`aside/${me}`], ground: 'dusk', offline,
            label: t('composer.toModerator'), placeholder: t('waiting.placeholder'), act,
            test: 'private',
          })}
        </section>
      </div>
    </main>`;
}
