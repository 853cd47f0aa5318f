import {html} from 'lit/html.js';
import {ref} from 'lit/directives/ref.js';
import {repeat} from 'lit/directives/repeat.js';
import {nameOf} from '../../store/front/people.js';
import {floor} from '../../store/front/talk.js';
import {t} from '../../words.js';
import {dialog} from '../dialog.js';
import {scrolling} from '../window.js';
import {isFollowing, message} from '../message.js';
import {pinned} from '../pinned.js';
import {stimulus} from '../stimulus.js';
import {takenBack} from '../participant/taken-back.js';
import {floorMark} from '../told.js';
import {together} from '../together.js';

/** What participants have before them now, built from the floor alone. Nothing in it can be used. */
export function asParticipant({state, ui, act, part}) {
  const {follower} = part('phone', () => scrolling(act));
  const lines = together(floor(state).slice(-40));
  follower.count(lines.length);
  return dialog({
    title: t('desk.asParticipant'),
    kind: 'is-phone',
    onShut: act.shut,
    body: html`
      <div class="phone" data-test="phone">
        <div class="room-top">
          <div class="room-title">
            <p class="topic" dir="auto">${state.session.topic}</p>
            <p class="room-facts"><span class="recording">${t('room.recorded')}</span>
              ${state.part ? html`<span class="part">
                ${t('room.part', {part: state.part, parts: state.session.parts})}</span>` : null}</p>
          </div>
        </div>
        ${state.onScreen ? html`<div class="phone-stage" tabindex="0"
            role="group" aria-label=${state.onScreen.stimulus.title}>
          ${stimulus(state.onScreen, ui.stimuli[state.onScreen.stimulus.id])}</div>` : null}
        ${pinned(state)}
        <div class="phone-talk scrolls" tabindex="0" role="region" aria-label=${t('room.talk')}
            ${ref(follower.ref)}><ol class="messages">
          ${repeat(lines, (l) => l.key, (l, i) => (l.type === 'said'
            ? message(l, {person: state.people[l.author], name: nameOf(state, l.author), gone: takenBack(l, {me: {}}),
              follows: isFollowing(l, lines[i - 1])})
            : floorMark(l, state)))}
        </ol></div>
        <p class="phone-foot">${t(`asParticipant.${state.phase.name}`)}</p>
      </div>`,
  });
}
