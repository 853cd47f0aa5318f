/**
 * The words of the socket (docs/protocol.md), as types and the few constants that both the
 * connection and the store need. Nothing here does anything.
 *
 * @typedef {string} Channel
 * @typedef {{member: string, role: string, name: string, named: boolean}} You
 * @typedef {{version: string, text: string, observersReadAsides: boolean}} Terms
 * @typedef {{topic: string, parts: number, terms: Terms}} Session
 * @typedef {{id: string, kind: 'image'|'video'|'text', title: string, alt: string, text: string}}
 *     Stimulus
 *
 * @typedef {{type: string} & Record<string, any>} Event  what an entry says happened
 *
 * @typedef {{type: 'welcome', you: You, session: Session}} Welcome
 * @typedef {{type: 'entry', channel: Channel, seq: number, at: number, author: string,
 *     event: Event}} Entry
 * @typedef {{type: 'live'}} Live
 * @typedef {{type: 'ack', id: string, channel: Channel, seq: number}} Ack
 * @typedef {{type: 'refused', id: string, code: string, message: string, retryAfter?: number}}
 *     Refused
 * @typedef {{type: 'typing', channel: Channel, member: string, on: boolean}} Typing
 * @typedef {{type: 'present', channel: Channel, members: string[], count: number}} Present
 * @typedef {{type: 'reconnect', after: number}} Reconnect
 * @typedef {Welcome|Entry|Live|Ack|Refused|Typing|Present|Reconnect|{type: 'pong'}} ServerFrame
 *
 * @typedef {{type: string, id: string} & Record<string, any>} Command
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
