import {html, nothing} from 'lit/html.js';
import {repeat} from 'lit/directives/repeat.js';
import {canLead} from '../../store/moderator/leading.js';
import {inRoom, waiting} from '../../store/front/people.js';
import {aside} from '../../store/front/talk.js';
import {answeredNow} from '../../store/groups.js';
import {isPresent, typingOn} from '../../store/signals.js';
import {balance, voices} from '../../store/moderator/voice.js';
import {list, t} from '../../words.js';
import {avatar} from '../avatar.js';
import {hands} from './hands.js';
import {icon} from '../icon.js';
import {menu} from '../menu.js';
import {once} from '../once.js';
import {shareBar} from './share-bar.js';

/**
 * Who is at the door, who is in the room, and who was invited but is not here.
 *
 * @param {ModeratorView} v
 */
export function people(v) {
  const {state, ui} = v;
  const atDoor = state.phase.name === 'closed' ? [] : waiting(state);
  const inside = inRoom(state);
  const leaders = Object.values(state.people).filter((p) => p.role === 'moderator');
  const known = new Set([...atDoor, ...inside].map((p) => p.member));
  const absent = ui.seats.filter(
      (s) => s.role === 'participant' && !s.revoked && !known.has(s.member)
        && state.people[s.member]?.standing !== 'removed');
  const more = {voices: voices(state), answered: answeredNow(state),
    typing: new Set(typingOn(state, 'floor', v.now)), size: inside.length};
  return html`
    <section class="people scrolls" aria-labelledby="people-title" data-test="people">
      <h2 id="people-title" class="visually-hidden">${t('people.title')}</h2>
      ${atDoor.length ? html`
        <section class="door" aria-labelledby="door-title">
          <header class="door-head">
            <h3 id="door-title" class="eyebrow">${t('people.waiting', {n: atDoor.length})}</h3>
            ${atDoor.length > 1 ? html`
              <button type="button" class="link-button" data-test="admit-all"
                  ?disabled=${!canLead(state)}
                  @click=${() => atDoor.forEach((p) => v.act.admit(p.member))}>
                ${t('people.admitAll')}</button>` : null}
          </header>
          <ul>${repeat(atDoor, (p) => p.member, (p) => guest(p, v))}</ul>
        </section>` : null}
      ${hands(v)}
      <section aria-labelledby="inside-title">
        <header class="people-head">
          <h3 id="inside-title" class="eyebrow">${t('people.inRoom', {n: inside.length})}</h3>
          ${inside.length > 1 ? html`<p class="people-hint">
            ${t('people.share', {n: Math.round(100 / inside.length)})}</p>` : null}
        </header>
        ${inside.length ? null : html`<p class="soft small">${t('people.nobody')}</p>`}
        <ul>${repeat(inside, (p) => p.member, (p) => one(p, v, more))}</ul>
      </section>
      ${leaders.length > 1 ? html`
        <section aria-labelledby="leaders-title">
          <h3 id="leaders-title" class="eyebrow">${t('people.leaders')}</h3>
          <p class="soft small">${list(leaders.map((p) => p.name))}</p>
        </section>` : null}
      ${absent.length ? html`
        <section aria-labelledby="absent-title">
          <h3 id="absent-title" class="eyebrow">${t('people.absent', {n: absent.length})}</h3>
          <p class="soft small absent">${absent.map((s, i) => html`${i ? ', ' : null}<bdi>${
            state.people[s.member]?.name || s.name}</bdi>`)}</p>
        </section>` : null}
    </section>`;
}

function guest(person, {state, act}) {
  const words = aside(state, person.member).findLast((l) => l.type === 'said' && !l.retracted);
  return html`
    <li class="guest" data-test="waiting-person" data-member=${person.member}>
      <div class="guest-row">
        <span class="dot ${isPresent(state, 'desk', person.member) ? 'is-here' : ''}"></span>
        <span class="person-name" dir="auto">${person.name}</span>
        ${personMenu(person, act)}
        <button type="button" class="button is-small" data-test="admit" ?disabled=${!canLead(state)}
            aria-label=${t('people.admitName', {name: person.name})}
            @click=${once(() => act.admit(person.member))}>${t('people.admit')}</button>
      </div>
      ${words ? html`<button type="button" class="guest-words"
          @click=${() => act.address(`aside/${person.member}`)}>
          ${icon('lock')} <span dir="auto">${words.text}</span></button>` : null}
    </li>`;
}

/** One line each, so that twelve people can be taken in at a glance. */
function one(person, {state, act}, {voices: all, answered, typing, size}) {
  const {member} = person;
  const here = isPresent(state, 'floor', member);
  return html`
    <li class="person ${here ? '' : 'is-away'}" data-test="person" data-member=${member}>
      <span class="person-avatar" title=${here ? nothing : t('people.away')}>${avatar(person)}
        <span class="dot ${here ? 'is-here' : ''}"></span></span>
      <span class="person-line"><span class="person-name" dir="auto">${person.name}</span>
        ${here ? null : html`<span class="visually-hidden">${t('people.away')}</span>`}
        ${person.muted ? html`<span class="person-state is-muted" data-test="held"
            title=${t('people.held')}>
          ${icon('mic-mute')}<span class="visually-hidden">${t('people.held')}</span></span>` : null}
        ${typing.has(member) ? html`<span class="person-state">
          <span class="typing-dots" aria-hidden="true"></span>
          <span class="visually-hidden">${t('people.typing')}</span></span>` : null}
        ${answered.has(member) ? html`<span class="person-answered" data-test="answered">
          ${icon('check-lg')}<span class="visually-hidden">${t('people.answered')}</span></span>`
          : null}</span>
      ${shareBar(person, all[member], size, balance(all, member, size))}
      ${state.phase.name === 'closed' ? null : personMenu(person, act)}
    </li>`;
}

/** @param {ModeratorAct} act */
const personMenu = (person, act) => menu({
  label: t('people.menu', {name: person.name}),
  test: 'person-menu',
  items: [
    {words: t('people.private', {name: person.name}), icon: 'lock', test: 'message-privately',
      onPick: () => act.address(`aside/${person.member}`)},
    person.standing === 'in' && (person.muted
      ? {words: t('people.unmute'), icon: 'mic', test: 'unmute',
        onPick: () => act.unmute(person.member)}
      : {words: t('people.mute'), icon: 'mic-mute', test: 'mute',
        onPick: () => act.mute(person.member)}),
    {words: t('people.remove'), icon: 'person-x', test: 'remove', grave: true,
      onPick: () => act.open('remove', person)},
  ],
});
