import {t} from '../words.js';

/**
 * A span of time in words: `30 seconds`, `1 minute`.
 *
 * @param {number} seconds
 */
export const span = (seconds) => (seconds % 60 === 0
  ? t('span.minutes', {n: seconds / 60}) : t('span.seconds', {n: seconds}));
