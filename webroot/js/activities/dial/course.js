const MOST = 400;
const APART = 250;

/**
 * Where a dial stood, with one place more. Whoever winds the film back says anew what follows. There are
 * only so many places: what comes close after another replaces it, and when there are too many, every
 * second one of the earlier goes.
 *
 * @param {{at: number, value: number}[]} points
 * @param {{at: number, value: number}} point
 */
export function courseWith(points, point) {
  const before = points.filter(({at}) => at < point.at && point.at - at >= APART || at === 0 && point.at > 0);
  const kept = before.length < MOST ? before : before.filter((_, i) => i % 2 === 0);
  return [...kept, point];
}
