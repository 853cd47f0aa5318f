/** How long to wait before trying again: full jitter, so that a room does not come back at once. */
const FIRST = 500;
const LONGEST = 30_000;

export function delayBefore(attempt, random = Math.random()) {
  return Math.round(random * Math.min(LONGEST, FIRST * 2 ** attempt));
}
