import {lastSeq} from '../../store/back/reading.js';

/**
 * What stands open on this page has been read.
 *
 * @param {App} app
 */
export function read(app) {
  if (document.visibilityState !== 'visible') return;
  const {seen} = app.ui;
  const news = open(app.ui)
      .map((channel) => [channel, lastSeq(app.state, channel)])
      .filter(([channel, seq]) => (seen[channel] ?? 0) < seq);
  if (news.length === 0) return;
  app.ui.seen = {...seen, ...Object.fromEntries(news)};
  app.keeping.keepSeen(app.ui.seen);
}

/** An observer on a narrow screen has the room or their own side before them, and not both. */
function open({tab, thread, isNarrow}) {
  const turnedTo = {backroom: 'backroom', private: thread && `aside/${thread}`, room: 'floor'}[tab];
  return [turnedTo, isNarrow === false && 'floor'].filter(Boolean);
}
