import {html} from 'lit/html.js';
import {guard} from 'lit/directives/guard.js';
import {ref} from 'lit/directives/ref.js';
import {repeat} from 'lit/directives/repeat.js';
import {roundOnStage} from '../../store/back/results.js';
import {roundKey} from '../../store/front/activities.js';
import {nameOf} from '../../store/front/people.js';
import {outgoingOn} from '../../store/outgoing.js';
import {typingOn} from '../../store/signals.js';
import {floor} from '../../store/front/talk.js';
import {groups} from '../../store/groups.js';
import {growing} from '../../store/growing.js';
import {list, t} from '../../words.js';
import {kindOf} from '../../activities/back.js';
import {offset} from './clock.js';
import {Digest} from '../digest.js';
import {goTo, logOf} from '../go-to.js';
import {icon} from '../icon.js';
import {logFocus, logKeys} from '../log-keys.js';
import {menu} from '../menu.js';
import {isFollowing, message} from '../message.js';
import {outgoing} from '../outgoing.js';
import {quote, replyItem} from '../quote.js';
import {roundOf, roundSign, roundWords} from './round.js';
import {takenBack} from './taken-back.js';
import {floorMark, isNews} from '../told.js';
import {together} from '../together.js';
import {scrolling} from '../window.js';

/** So many names of those who have not answered can still be read at a glance. */
const FEW = 3;

/**
 * The talk by question, for those who lead or watch. Only who leads may take a message down, ask who
 * agrees with it, and do something about a round that is over.
 *
 * @param {BackView} v
 * @param {{leads?: boolean, controls?: (round: OpenedRound) => unknown, more?: (line: Line) => MenuItem[]}} [parts]
 */
export function groupedTalk(v, {leads = false, controls = () => null, more = () => []} = {}) {
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
          ${repeat(found, (g) => g.key, (g) => group(g, g === found.at(-1), v, {leads, controls, more, quoted}))}
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
 * @param {{leads: boolean, controls(round: OpenedRound): unknown, more(line: Line): MenuItem[], quoted: Quoted}} how
 */
function group({head, lines, late, answered, of, round: key}, current, v, {leads, controls, more, quoted}) {
  const drawn = together(lines);
  const round = /** @type {OpenedRound | undefined} */ (v.state.rounds[key]);
  return html`
    <section class="group ${current ? 'is-current' : ''}" data-test="group">
      ${head ? html`
        <header class="group-head ${head.type === 'asked' ? '' : 'is-shown'}">
          ${head.type === 'shown' ? html`<p class="eyebrow">${icon('easel')} ${t('talk.onScreen')}</p>`
            : head.type === 'opened' && round ? html`<p class="eyebrow">${icon(roundSign(round))} ${roundWords(v.state, round)}</p>`
            : null}
          <h2 class="group-question" dir="auto">${titleOf(head)}</h2>
          <p class="group-tally" data-test="tally">${tally({head, answered, of, round: key}, current, v)}</p>
        </header>` : null}
      ${round && round.key !== roundOnStage(v.state)?.key ? html`
        <details class="group-round" data-test="earlier-round">
          <summary>${t('round.results')}</summary>
          ${controls(round)}
          ${roundOf(v, round)}
        </details>` : null}
      <ol class="messages">
        ${guard([lines.length, v.state.lines.floor, v.state.people, v.state.phase],
            () => repeat(drawn, (l) => l.key, (l, i) => one(l, drawn[i - 1], v, {leads, late, more, quoted})))}
      </ol>
    </section>`;
}

/** @param {NonNullable<Group['head']>} head */
const titleOf = (head) => (head.type === 'asked' ? head.text : head.type === 'shown' ? head.stimulus.title : head.definition.prompt);

/** @param {Pick<Group, 'head' | 'answered' | 'of' | 'round'>} group @param {boolean} current @param {BackView} v */
function tally({head, answered, of, round}, current, {state, now}) {
  const told = state.rounds[round]?.tally.tallies;
  if (head?.type === 'opened' && state.me.role !== 'moderator' && answered.size === 0) {
    return told?.answered === undefined ? '' : t('round.answered', {n: told.answered});
  }
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

function one(line, before, {state, act}, {leads, late, more, quoted}) {
  if (line.type === 'shared') return isStanding(line, state) ? shared(line, before, state) : null;
  if (line.type === 'masked') return html`<li class="mark">${icon('eye-slash')} ${t(`round.masked.${line.masking}`)}</li>`;
  if (line.type !== 'said' && line.type !== 'said_in_role') return floorMark(line, state);
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
        ...more(line),
        {words: t('message.takeOff'), icon: 'eye-slash', test: 'retract', grave: true,
          onPick: () => act.retract(line)},
      ],
    }) : null,
  });
}

/** Whether it is how its author's answer stands on the floor. @param {LineOf<'shared'>} line @param {BackState} state */
const isStanding = (line, state) =>
  state.rounds[roundKey(line)]?.copies[line.author]?.floor?.seq === line.seq;

/**
 * An answer that everybody was shown, among what was said.
 *
 * @param {LineOf<'shared'>} line
 * @param {Line | undefined} before
 * @param {BackState} state
 */
function shared(line, before, state) {
  const task = state.rounds[roundKey(line)].definition?.task;
  return task ? message(line, {
    person: state.people[line.author],
    name: nameOf(state, line.author),
    follows: isFollowing(line, before),
    time: offset(state, line.at),
    aside: t('round.shared'),
    words: kindOf(task).words(line.answer, task, state),
    test: 'shared-answer',
  }) : null;
}
