import {html} from 'lit/html.js';
import {guard} from 'lit/directives/guard.js';
import {ref} from 'lit/directives/ref.js';
import {repeat} from 'lit/directives/repeat.js';
import {nameOf} from '../../store/front/people.js';
import {outgoingOn} from '../../store/outgoing.js';
import {typingOn} from '../../store/signals.js';
import {floor} from '../../store/front/talk.js';
import {groups} from '../../store/groups.js';
import {growing} from '../../store/growing.js';
import {list, t} from '../../words.js';
import {offset} from './clock.js';
import {Digest} from '../digest.js';
import {goTo, logOf} from '../go-to.js';
import {icon} from '../icon.js';
import {logFocus, logKeys} from '../log-keys.js';
import {menu} from '../menu.js';
import {isFollowing, message} from '../message.js';
import {outgoing} from '../outgoing.js';
import {quote, replyItem} from '../quote.js';
import {takenBack} from './taken-back.js';
import {floorMark, isNews} from '../told.js';
import {together} from '../together.js';
import {scrolling} from '../window.js';

/** So many names of those who have not answered can still be read at a glance. */
const FEW = 3;

/**
 * The talk by question, for those who lead or watch. Only who leads may take a message down.
 *
 * @param {BackView} v
 */
export function groupedTalk(v, {leads = false} = {}) {
  const {state, act, now} = v;
  const {follower, view} = v.part('talk', () => scrolling(act));
  const digest = v.part('digest', () => new Digest());
  const lines = floor(state);
  const own = leads ? outgoingOn(state, 'floor') : [];
  const from = view.from(lines.length);
  const found = since(groups(state), from);
  const to = (line, e) => goTo(line, logOf(e), view, line.seq - 1);
  const quoted = (reply) => quote(reply, {state, to, nameOf});
  const unseen = follower.count(newsIn(state) + own.length);
  return html`
    <div class="talk is-grouped" data-test="talk">
      <div class="talk-scroll scrolls" tabindex="0" role="log" aria-live="off"
          aria-label=${t('room.talk')} @keydown=${logKeys} @focusin=${logFocus}
          @focusout=${logFocus} ${ref(follower.ref)}>
        <div class="groups">
          ${view.button()}
          ${repeat(found, (g) => g.key, (g) => group(g, g === found.at(-1), v, {leads, quoted}))}
          ${state.phase.name === 'waiting' && !lines.findLast((l) => l.type === 'said')
            ? html`<p class="talk-empty">${t(leads ? 'talk.emptyLead' : 'talk.empty')}</p>` : null}
          <ol class="messages">
            ${repeat(own, (o) => o.command.id,
                (o) => outgoing(o, act, {offline: state.link.status !== 'live', quoted}))}
          </ol>
        </div>
      </div>
      ${unseen > 0 ? html`
        <button type="button" class="pill" data-test="new-messages"
            @click=${() => follower.goToEnd()}>
          ${t('room.newMessages', {n: unseen})} ${icon('arrow-down')}</button>` : null}
      <p class="visually-hidden" aria-live="polite" data-test="digest">
        ${digest.of(lines, state, now)}</p>
    </div>`;
}

const newsIn = growing(floor, () => 0, (n, line) => (isNews(line) ? n + 1 : n));

/** The groups without what stands before line `from`. What was put counts as one line. */
function since(all, from) {
  let end = 0;
  return all.flatMap((g) => {
    const start = end + (g.head ? 1 : 0);
    end = start + g.lines.length;
    if (end <= from) return [];
    return [start >= from ? g : {...g, lines: g.lines.slice(from - start)}];
  });
}

/**
 * @param {Group} group
 * @param {boolean} current
 * @param {BackView} v
 * @param {{leads: boolean, quoted: Quoted}} how
 */
function group({head, lines, late, answered, of}, current, v, {leads, quoted}) {
  const drawn = together(lines);
  return html`
    <section class="group ${current ? 'is-current' : ''}" data-test="group">
      ${head ? html`
        <header class="group-head ${head.type === 'shown' ? 'is-shown' : ''}">
          ${head.type === 'shown' ? html`<p class="eyebrow">${icon('easel')} ${t('talk.onScreen')}</p>`
            : null}
          <h2 class="group-question" dir="auto">${head.text ?? head.stimulus?.title ?? head.definition.prompt}</h2>
          <p class="group-tally" data-test="tally">${tally({head, answered, of}, current, v)}</p>
        </header>` : null}
      <ol class="messages">
        ${guard([lines.length, v.state.lines.floor, v.state.people, v.state.phase],
            () => repeat(drawn, (l) => l.key, (l, i) => one(l, drawn[i - 1], v, {leads, late, quoted})))}
      </ol>
    </section>`;
}

/** @param {Pick<Group, 'head' | 'answered' | 'of'>} group @param {boolean} current @param {BackView} v */
function tally({head, answered, of}, current, {state, now}) {
  const all = new Set([...of, ...answered]).size;
  const words = t(head?.type === 'shown' ? 'talk.wrote' : 'talk.answered',
      {n: answered.size, of: all});
  if (!current) return words;
  const typing = typingOn(state, 'floor', now)
      .filter((m) => state.people[m]?.role === 'participant').length;
  const missing = [...of].filter((m) => !answered.has(m)).map((m) => nameOf(state, m));
  const more = [
    typing > 0 && t('talk.typing', {n: typing}),
    answered.size > 0 && missing.length > 0 && missing.length <= FEW
      && t('talk.missing', {names: list(missing)}),
  ].filter(Boolean);
  return [words, ...more].join(' · ');
}

function one(line, before, {state, act}, {leads, late, quoted}) {
  if (line.type !== 'said') return floorMark(line, state);
  const person = state.people[line.author];
  return message(line, {
    person,
    name: nameOf(state, line.author),
    follows: isFollowing(line, before),
    time: offset(state, line.at),
    aside: late.has(line.key) ? t('talk.late') : null,
    gone: takenBack(line, state),
    quote: quoted(line),
    menu: leads ? menu({
      label: t('message.menuOf', {name: nameOf(state, line.author)}),
      test: 'message-menu',
      isStop: false,
      items: [
        state.phase.name !== 'closed' && replyItem(() => act.reply(line)),
        person?.role === 'participant' && {
          words: t('people.private', {name: person.name}), icon: 'lock', test: 'message-private',
          onPick: () => act.address(`aside/${line.author}`)},
        {words: t('message.takeOff'), icon: 'eye-slash', test: 'retract', grave: true,
          onPick: () => act.retract(line)},
      ],
    }) : null,
  });
}
