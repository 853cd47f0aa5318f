import {lastSeq} from '../store/reading.js';

/** What stands open on the dark side has been read. */
export function read(app) {
  const {tab, thread, seen} = app.ui;
  const channel = tab === 'backroom' ? 'backroom' : tab === 'private' && thread && `aside/${thread}`;
  if (!channel || document.visibilityState !== 'visible') return;
  const seq = lastSeq(app.state, channel);
  if ((seen[channel] ?? 0) >= seq) return;
  app.ui.seen = {...seen, [channel]: seq};
  app.keeping.keepSeen(app.ui.seen);
}
