import {read} from './reading.js';

/** The verbs only a moderator has. */
export const leading = (app) => ({
  admit: (member) => app.command('admit', {member}),
  remove(member) {
    app.show({dialog: null});
    app.command('remove', {member});
  },
  dismiss(member) {
    app.show({dialog: null});
    app.command('dismiss', {member});
  },
  mute: (member) => app.command('mute', {member}),
  unmute: (member) => app.command('unmute', {member}),
  ask: (item) => app.command('ask', {item}),
  showItem: (item) => app.command('show', {item}),
  takeDown: () => app.command('take_down'),
  start: () => app.command('start'),
  pause: () => app.command('pause'),
  resume: () => app.command('resume'),
  close() {
    app.show({dialog: null});
    app.command('close');
  },

  /** Looks at a stimulus before, or without, showing it. */
  preview(stimulus) {
    if (stimulus.kind !== 'text') app.fetchStimulus(stimulus.id);
    app.show({dialog: {name: 'enlarged', about: {stimulus}}});
  },

  /** Turns the composer to a channel and puts the cursor there. */
  address(channel) {
    if (app.ui.drafts[channel] === undefined) {
      app.ui.drafts = {...app.ui.drafts, [channel]: app.keeping.draft(channel)};
    }
    const thread = channel.startsWith('aside/') ? channel.slice('aside/'.length) : app.ui.thread;
    const tab = tabOf(channel) ?? app.ui.tab;
    app.show({to: channel, thread, tab, dialog: null});
    read(app);
    requestAnimationFrame(() => document.querySelector('[data-test=composer]')?.focus());
  },

  /** Turns the pane on the dark side. */
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

function tabOf(channel) {
  if (channel === 'backroom') return 'backroom';
  if (channel.startsWith('aside/')) return 'private';
  if (channel.startsWith('notes/')) return 'notes';
  return null;
}
