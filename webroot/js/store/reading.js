/** What has come on a channel since this page's person last read it. Own words are never news. */
export function unread(state, seen, channel) {
  return (state.lines[channel] ?? []).filter((line) => line.seq > (seen[channel] ?? 0)
    && line.author !== state.me?.member
    && (line.type === 'said' || line.type === 'remarked')).length;
}

/** The same over all private threads, counting only what participants wrote. */
export function unreadPrivately(state, seen) {
  return threads(state).reduce((n, {channel}) => n + unread(state, seen, channel), 0);
}

/** The private threads in which something was said, the latest first. */
export function threads(state) {
  return Object.entries(state.lines)
      .filter(([channel]) => channel.startsWith('aside/'))
      .map(([channel, lines]) => ({
        channel,
        member: channel.slice('aside/'.length),
        last: lines.findLast((line) => line.type === 'said'),
      }))
      .filter((thread) => thread.last)
      .sort((a, b) => b.last.at - a.last.at);
}

/** The number of the last entry of a channel. */
export const lastSeq = (state, channel) => state.lines[channel]?.at(-1)?.seq ?? 0;
