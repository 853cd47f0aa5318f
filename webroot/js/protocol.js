/**
 * The few constants of the socket (docs/protocol.md) that both the connection and the store need. The
 * types of what travels are in src/main/types/frames.d.ts.
 */

export const SUBPROTOCOL = 'halfsilver.v1';

/** How long somebody counts as typing after they were last heard to be. */
export const TYPING_LASTS = 6000;

/** How often a client says again that it is typing. */
export const TYPING_REPEATS = 3000;

/**
 * What a close code tells the client to do. A hello that came too late (4408) is no fault of ours:
 * a phone was locked, or the line broke, between dialling and speaking.
 *
 * @param {number} code
 * @returns {'back'|'wait'|'renew'|'forget'|'shorten'|'done'|'away'}
 */
export function afterClose(code) {
  if (code === 1000) return 'done';
  if (code === 1009) return 'shorten';
  if (code === 4408) return 'back';
  if (code === 4401) return 'renew';
  if (code === 4404) return 'forget';
  if (code >= 4400 && code <= 4499) return 'away';
  if (code >= 4100 && code <= 4199) return 'wait';
  return 'back';
}
