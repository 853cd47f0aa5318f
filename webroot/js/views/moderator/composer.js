import {html} from 'lit/html.js';
import {spoken} from '../../shortcuts.js';
import {canAsk} from '../../store/moderator/leading.js';
import {nameOf} from '../../store/back/side.js';
import {original} from '../../store/replies.js';
import {t} from '../../words.js';
import {composer} from '../composer.js';
import {destinations} from '../destinations.js';
import {privacy} from '../privacy.js';

/**
 * The moderator's one composer. Sending to the wrong side is the worst mistake a moderator can make,
 * so there is one place for words, and its ground says which side it writes to: light for the room,
 * dusk for a private thread, night for what is behind the mirror.
 *
 * @param {ModeratorView} v
 */
export function moderatorComposer({state, ui, act}) {
  const me = state.me.member;
  const {to} = ui;
  const thread = privately(ui);
  const name = (thread && nameOf(state, thread.slice('aside/'.length))) || t('common.participant');
  const choices = [
    {channel: 'floor', words: t('composer.everyone'), ground: 'day', test: 'everyone'},
    thread && {channel: thread, words: t('composer.privatelyTo', {name}), ground: 'dusk',
      test: 'private'},
    {channel: 'backroom', words: t('composer.backroom'), ground: 'night', test: 'backroom'},
    {channel: `notes/${me}`, words: t('composer.note'), ground: 'night', test: 'note'},
  ].filter(Boolean);
  const chosen = choices.find((c) => c.channel === to);
  const frontClosed = state.phase.name === 'closed' && ['day', 'dusk'].includes(chosen.ground);
  return composer({
    channel: chosen.channel,
    draft: ui.drafts[chosen.channel],
    ground: chosen.ground,
    label: chosen.words,
    placeholder: chosen.ground === 'dusk' ? privacy(state, 'to')
      : t(`composer.placeholders.${chosen.test}`),
    closed: frontClosed ? {icon: 'moon', words: t('composer.over')} : null,
    offline: state.link.status !== 'live',
    reply: reply({state, ui}, chosen.channel),
    other: chosen.ground === 'day' ? {
      words: t('composer.ask'), about: t('composer.askAbout'), keys: spoken('Q'), test: 'ask-own',
      off: !canAsk(state), write: act.askOwn,
    } : null,
    destinations: destinations({
      legend: t('composer.where'), choices, to, onTurn: act.turnComposer,
    }),
    act,
  });
}

/** Escape takes back what is about to be put before everybody, if anything is. */
function reply({state, ui}, channel) {
  const line = original(state, {channel, replyTo: ui.replies[channel]});
  return line && {line, state, nameOf, byEscape: !ui.soon};
}

/**
 * The private thread among the choices: the one that is written to, whatever thread is read beside
 * it. Only when words go elsewhere is it the one that is read.
 */
const privately = ({to, thread}) =>
  (to.startsWith('aside/') ? to : thread && `aside/${thread}`);
