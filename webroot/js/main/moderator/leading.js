import {isUnanswered} from '../../store/moderator/leading.js';
import {read} from '../back/reading.js';
import {Soon} from './soon.js';
import {own} from './own.js';
import {toComposer} from '../typed.js';
import {t} from '../../words.js';

/**
 * The verbs only a moderator has. What is on its way already is not asked for again.
 *
 * @param {App} app
 */
export function leading(app) {
  const wish = (type, fields = {}) => {
    if (!isUnanswered(app.state, type, fields)) app.command(type, fields);
  };
  return {...putting(app, new Soon(app, {send: wish, giveBack: giveBack(app)})), ...discussion(wish), ...people(app, wish), ...desk(app), ...own(app)};
}

/**
 * What cannot be undone once it is on the floor is put there after a moment.
 *
 * @param {App} app
 */
const putting = (app, soon) => ({
  /** @param {GuideItem} item */
  ask: ({id, question = ''}) => soon.put({command: 'ask', fields: {item: id}, words: question}),
  /** @param {string} text */
  askOwn(text) {
    if (text.trim() === '') return;
    app.act.draft('floor', '');
    app.act.letGo('floor');
    soon.put({command: 'ask_own', fields: {text}, words: text});
  },
  /** @param {GuideItem} item */
  showItem: ({id, show}) => soon.put({command: 'show', fields: {item: id}, words: show?.title ?? ''}),
  /** @param {Pick<GuideItem, 'id' | 'activity'>} item */
  openActivity: ({id, activity}) => soon.put({command: 'open_activity', fields: {item: id}, words: activity?.prompt ?? ''}),
  /** @param {OpenedRound} round @param {Masking} masking */
  mask({activity, round, masking: before}, masking) {
    if (masking === before) return soon.takeBack();
    soon.put({command: 'mask', fields: {activity, round, masking}, words: t('acts.answersAre', {masking: t(`acts.maskings.${masking}`)})});
  },
  /** @param {OpenedRound} round */
  reveal: ({activity, round, definition}) => soon.put({command: 'reveal', fields: {activity, round}, words: definition.prompt}),
  /** @param {OpenedRound} round */
  endActivity: ({activity, round, definition}) => soon.put({command: 'end_activity', fields: {activity, round}, words: definition.prompt}),
  putNow: () => soon.now(),
  takeBack: () => soon.takeBack(),
  followSoon: () => soon.follow(),
  holdSoon: () => soon.hold(),
  releaseSoon: () => soon.release(),
});

/**
 * Own words that were taken back are a draft again, before what has been written since.
 *
 * @param {App} app
 */
const giveBack = (app) => /** @param {Putting} soon */ ({command, words}) => {
  if (command !== 'ask_own') return;
  app.act.draft('floor', [words, app.ui.drafts.floor].filter(Boolean).join('\n'));
};

/** What can be undone is done at once. */
const discussion = (wish) => ({
  takeDown: () => wish('take_down'),
  start: () => wish('start'),
  pause: () => wish('pause'),
  resume: () => wish('resume'),
  slowDown: (seconds) => wish('slow_down', {seconds}),
});

/** @param {App} app */
const people = (app, wish) => ({
  admit: (member) => wish('admit', {member}),
  remove(member) {
    app.show({dialog: null});
    wish('remove', {member});
  },
  dismiss(member) {
    app.show({dialog: null});
    wish('dismiss', {member});
  },
  callOn: (member) => wish('call_on', {member}),
  lowerHand: (member) => wish('lower_hand', {member}),
  mute: (member) => wish('mute', {member}),
  unmute: (member) => wish('unmute', {member}),
  close() {
    app.show({dialog: null});
    wish('close');
  },
});

/** @param {App} app */
const desk = (app) => ({
  /** Looks at a stimulus before, or without, showing it. */
  preview(stimulus) {
    if (stimulus.kind !== 'text') app.fetchStimulus(stimulus.id);
    app.show({dialog: {name: 'enlarged', about: {stimulus}}});
  },

  /** Turns the composer to a channel and puts the cursor there. */
  address(channel) {
    turnComposer(app, channel);
    app.drawNow();
    toComposer(app.root);
  },
  turnComposer: (channel) => turnComposer(app, channel),

  /** Turns the pane on the dark side. Where words go is none of its business. */
  turnTo(tab, thread = app.ui.thread) {
    app.show({tab, thread});
    read(app);
  },

  async download(format) {
    try {
      await app.api.transcript(format);
    } catch {
      app.show({dialog: {name: 'no-transcript'}});
    }
  },
});

/** @param {App} app @param {Channel} channel */
function turnComposer(app, channel) {
  if (app.ui.drafts[channel] === undefined) {
    app.ui.drafts = {...app.ui.drafts, [channel]: app.keeping.draft(channel)};
  }
  const thread = channel.startsWith('aside/') ? channel.slice('aside/'.length) : app.ui.thread;
  const tab = tabOf(channel) ?? app.ui.tab;
  app.keeping.keepPlace(channel);
  app.show({to: channel, thread, tab, dialog: null});
  read(app);
}

/** @param {Channel} channel */
function tabOf(channel) {
  if (channel === 'backroom') return 'backroom';
  if (channel.startsWith('aside/')) return 'private';
  if (channel.startsWith('notes/')) return 'notes';
  return null;
}
