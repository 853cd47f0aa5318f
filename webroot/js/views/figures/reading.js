/** Whether the page reads from right to left: what is drawn begins there, too. */
export const isRightToLeft = () => document.documentElement.dir === 'rtl';

/**
 * Where something begins that is so long, as parts of a hundred from the left.
 *
 * @param {number} from counted from where reading begins
 * @param {number} size
 * @param {boolean} flipped
 */
export const fromLeft = (from, size, flipped) => (flipped ? 100 - from - size : from);
