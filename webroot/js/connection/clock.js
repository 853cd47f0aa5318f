/**
 * What tells the time to a connection. A test has one of its own.
 *
 * @typedef {{setTimeout(run: () => void, after: number): any, clearTimeout(timer: any): void,
 *     setInterval(run: () => void, every: number): any, clearInterval(timer: any): void}} Clock
 */

/** The browser's. */
export const CLOCK = /** @type {Clock} */ (globalThis);
