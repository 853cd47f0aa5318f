import {html} from 'lit/html.js';
import {guard} from 'lit/directives/guard.js';
import {ref} from 'lit/directives/ref.js';
import {repeat} from 'lit/directives/repeat.js';
import {nameOf} from '../store/people.js';
import {outgoingOn} from '../store/outgoing.js';
import {stream} from '../store/talk.js';
import {t} from '../words.js';
import {Follower} from './follow.js';
import {icon} from './icon.js';
import {floorMark} from './marks.js';
import {menu} from './menu.js';
import {isFollowing, message} from './message.js';
import {privacy} from './privacy.js';
import {together} from './together.js';
import {Window} from './window.js';
import {outgoing} from './outgoing.js';
import {typingLine} from './typing.js';

let redraw = () => {};
const follower = new Follower(() => redraw());
const view = new Window(follower);

/** The talk: the floor and one's own private messages, as they happened. */
export function participantTalk(v) {
  const {state, act, now} = v;
  const me = state.me.member;
  redraw = () => act.show({});
  const all = together(stream(state));
  const from = view.from(all.length);
  const lines = all.slice(from);
  const own = [...outgoingOn(state, 'floor'), ...outgoingOn(state, `aside/${me}`)];
  const offline = state.link.status !== 'live';
  const unseen = follower.count(all.filter((l) => l.type === 'said' || l.type === 'asked').length
    + own.length);
  return html`
    <div class="talk" data-test="talk">
      <div class="talk-scroll scrolls" tabindex="0" role="log" aria-live="off"
          aria-label=${t('room.talk')} ${ref(follower.ref)}>
        ${view.button()}
        <ol class="messages">
          ${guard([from, state.lines, state.people],
              () => repeat(lines, (l) => l.key, (l, i) => one(l, lines[i - 1], v)))}
          ${repeat(own, (o) => o.command.id, (o) => outgoing(o, act, offline))}
        </ol>
      </div>
      ${unseen > 0 ? html`
        <button type="button" class="pill" data-test="new-messages"
            @click=${() => follower.goToEnd()}>
          ${t('room.newMessages', {n: unseen})} ${icon('arrow-down')}</button>` : null}
    </div>
    ${typingLine(state, ['floor', `aside/${me}`], now)}`;
}

function one(line, before, {state, act}) {
  if (line.type !== 'said') return floorMark(line, state);
  const me = state.me.member;
  const mine = line.author === me;
  const person = state.people[line.author]
    ?? (line.channel === 'floor' ? undefined : {role: 'moderator'});
  return message(line, {
    person,
    mine,
    name: nameOf(state, line.author) || t('common.moderator'),
    follows: isFollowing(line, before),
    privately: line.channel === 'floor' ? null
      : privacy(state, mine ? 'mine' : 'toMe'),
    menu: mine ? menu({
      label: t('message.menu'),
      test: 'message-menu',
      items: [{words: t('message.retract'), icon: 'arrow-counterclockwise', test: 'retract',
        onPick: () => act.retract(line)}],
    }) : null,
  });
}
