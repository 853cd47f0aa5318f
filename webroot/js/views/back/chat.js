import {html} from 'lit/html.js';
import {ref} from 'lit/directives/ref.js';
import {repeat} from 'lit/directives/repeat.js';
import {nameOf} from '../../store/back/side.js';
import {NONE} from '../../store/lines.js';
import {outgoingOn} from '../../store/outgoing.js';
import {offset} from './clock.js';
import {goTo, logOf} from '../go-to.js';
import {logFocus, logKeys} from '../log-keys.js';
import {isFollowing, message} from '../message.js';
import {outgoing} from '../outgoing.js';
import {quote, replyButton} from '../quote.js';
import {takenBack} from './taken-back.js';
import {together} from '../together.js';
import {typingLine} from '../typing.js';
import {scrolling} from '../window.js';

/**
 * A small talk on one channel, as the panes behind the mirror hold it.
 *
 * @param {BackView} v
 * @param {Channel} channel
 * @param {{label: string, test: string, empty: string, isShown(line: Line): boolean,
 *     mark?(line: Line): unknown, mayReply?: boolean}} parts `mayReply`: whether whoever reads it
 *     can reply to what was said
 */
export function chat(v, channel, {label, test, empty, isShown, mark = () => null, mayReply = false}) {
  const {state, act, now} = v;
  const {follower, view} = v.part(channel, () => scrolling(act));
  const all = state.lines[channel] ?? NONE;
  const own = outgoingOn(state, channel);
  follower.count(all.length + own.length);
  const to = (line, e) => goTo(line, logOf(e), view, line.seq - 1);
  const quoted = (reply) => quote(reply, {state, to, nameOf});
  const offline = state.link.status !== 'live';
  const lines = together(
      all.slice(view.from(all.length)).filter((line) => isShown(line) || mark(line)), 'observer_arrived');
  return html`
    <div class="chat-scroll scrolls" tabindex="0" role="log" aria-live="polite"
        aria-label=${label} data-test="${test}s" @keydown=${logKeys} @focusin=${logFocus}
        @focusout=${logFocus} ${ref(follower.ref)}>
      ${view.button()}
      ${lines.length + own.length === 0 ? html`<p class="chat-empty">${empty}</p>` : null}
      <ol class="messages">
        ${repeat(lines, (l) => l.key, (l, i) => isShown(l)
          ? html`${said(l, lines[i - 1], v, {test, mayReply, quoted})}`
          : html`<li class="mark">${mark(l)}</li>`)}
        ${repeat(own, (o) => o.command.id, (o) => outgoing(o, act, {offline, ground: groundOf(channel), quoted}))}
      </ol>
    </div>
    ${channel.startsWith('notes/') ? null : typingLine(state, [channel], now, nameOf)}`;
}

function said(line, before, {state, act}, {test, mayReply, quoted}) {
  const person = state.people[line.author];
  const mine = line.author === state.me.member;
  return message(line, {
    test,
    person: person ?? {name: nameOf(state, line.author), role: 'observer'},
    name: nameOf(state, line.author),
    mine,
    follows: line.type !== 'noted' && isFollowing(line, before),
    time: offset(state, line.at),
    gone: takenBack(line, state),
    quote: quoted(line),
    reply: mayReply ? replyButton(nameOf(state, line.author), () => act.reply(line)) : null,
    ground: line.channel.startsWith('aside/') ? 'ground-dusk' : '',
  });
}

/** @param {Channel} channel */
const groundOf = (channel) => (channel.startsWith('aside/') ? 'ground-dusk' : 'ground-night');
