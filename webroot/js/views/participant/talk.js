import {html} from 'lit/html.js';
import {guard} from 'lit/directives/guard.js';
import {ref} from 'lit/directives/ref.js';
import {repeat} from 'lit/directives/repeat.js';
import {outgoingOn} from '../../store/outgoing.js';
import {wordsIn} from '../../store/front/in-talk.js';
import {stream} from '../../store/front/talk.js';
import {growing} from '../../store/growing.js';
import {t} from '../../words.js';
import {roundKey} from '../../store/front/activities.js';
import {roundOnCard} from './activity.js';
import {called} from './called.js';
import {goTo, logOf} from '../go-to.js';
import {icon} from '../icon.js';
import {logFocus, logKeys} from '../log-keys.js';
import {menu} from '../menu.js';
import {isFollowing, message} from '../message.js';
import {privacy} from '../privacy.js';
import {quote, replyButton, replyItem} from '../quote.js';
import {takenBack} from './taken-back.js';
import {floorMark, isNews} from '../told.js';
import {together} from '../together.js';
import {scrolling} from '../window.js';
import {outgoing} from '../outgoing.js';
import {typingLine} from '../typing.js';

/**
 * The talk: the floor and one's own private messages, as they happened.
 *
 * @param {ParticipantView} v
 */
export function participantTalk(v) {
  const {state, act, now} = v;
  const me = state.me.member;
  const {follower, view} = v.part('talk', () => scrolling(act));
  const all = stream(state);
  const from = view.from(all.length);
  const lines = together(all.slice(from));
  const own = [...outgoingOn(state, 'floor'), ...outgoingOn(state, `aside/${me}`)];
  const offline = state.link.status !== 'live';
  const to = (line, e) => goTo(line, logOf(e), view, all.findLastIndex(({key}) => key === line.key));
  const wordsOf = wordsIn(state);
  const quoted = (reply) => quote(reply, {state, to, nameOf: called});
  const unseen = follower.count(newsIn(state) + own.length);
  return html`
    <div class="talk" data-test="talk">
      <div class="talk-scroll scrolls" tabindex="0" role="log" aria-live="off"
          aria-label=${t('room.talk')} @keydown=${logKeys} @focusin=${logFocus}
          @focusout=${logFocus} ${ref(follower.ref)}>
        ${view.button()}
        <ol class="messages">
          ${guard([from, state.lines, state.people],
              () => repeat(lines, (l) => l.key, (l, i) => one(l, lines[i - 1], v, {quoted, wordsOf})))}
          ${repeat(own, (o) => o.command.id, (o) => outgoing(o, act, {offline, quoted}))}
        </ol>
      </div>
      ${unseen > 0
        ? pill(follower, unseen, latest(all, unseen - own.length).filter((l) => isToMe(l, me)).length)
        : null}
    </div>
    ${typingLine(state, ['floor', `aside/${me}`], now)}`;
}

const newsIn = growing(stream, () => 0, (n, line) => (isNews(line) ? n + 1 : n));

/** So many of the latest messages and questions. */
function latest(lines, n) {
  const found = [];
  for (let i = lines.length - 1; i >= 0 && found.length < n; i--) {
    if (isNews(lines.at(i))) found.push(lines.at(i));
  }
  return found;
}

/** Says how much is new further down, and whether it is private: that is not answered to everyone. */
const pill = (follower, all, privately) => html`
  <button type="button" class="pill ${privately ? 'ground-dusk' : ''}" data-test="new-messages"
      @click=${() => follower.goToEnd()}>
    ${privately ? icon('lock') : null}
    ${privately === all ? t('room.newPrivately', {n: all}) : t('room.newMessages', {n: all})}
    ${privately > 0 && privately < all ? t('room.ofThemPrivate', {n: privately}) : null}
    ${icon('arrow-down')}</button>`;

const isToMe = ({channel, author}, me) => channel === `aside/${me}` && author !== me;

/** What somebody said, or answered to a masked question: its texts as messages. */
function one(line, before, v, {quoted, wordsOf}) {
  const said = wordsOf(line);
  if (said.length === 0) return floorMark(line, v.state, isOnCard(line, v.state) ? null : v.act);
  return said.map((text, i) => spoken({...line, text}, i === 0 ? before : line, v, quoted));
}

/** What is on the card now need not be looked up. */
const isOnCard = (line, state) => ['opened', 'revealed'].includes(line.type)
  && roundOnCard(state)?.key === roundKey(line);

function spoken(line, before, {state, act}, quoted) {
  const isAnswer = line.answer !== undefined;
  const me = state.me.member;
  const mine = line.author === me;
  const person = state.people[line.author]
    ?? (line.channel === 'floor' ? undefined : {role: 'moderator'});
  return message(line, {
    person,
    mine,
    name: called(state, line.author),
    follows: isFollowing(line, before),
    privately: line.channel === 'floor' || isAnswer ? null
      : privacy(state, mine ? 'mine' : 'toMe'),
    gone: takenBack(line, state),
    answer: isToMe(line, me) ? html`<button type="button" class="link-button" data-test="answer" tabindex="-1"
        @click=${() => act.reply(line)}>${icon('lock')} ${t('answer.privately')}</button>` : null,
    quote: quoted(line),
    reply: mine || isAnswer || isToMe(line, me) ? null
      : replyButton(called(state, line.author), () => act.reply(line)),
    menu: mine && !isAnswer ? menu({
      label: t('message.menu'),
      test: 'message-menu',
      isStop: false,
      items: [{words: t('message.retract'), icon: 'arrow-counterclockwise', test: 'retract',
        onPick: () => act.retract(line)}, replyItem(() => act.reply(line))],
    }) : null,
  });
}
