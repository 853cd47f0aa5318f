/**
 * A figure drawn from the state, worked out anew only when the parts of the state it is made of have
 * changed. The state never changes in place, so comparing the parts themselves is enough.
 */
export function memo(work, ...partsOf) {
  let before = null;
  let result;
  return (state) => {
    const parts = partsOf.map((part) => part(state));
    if (before === null || parts.some((part, i) => part !== before[i])) {
      before = parts;
      result = work(state);
    }
    return result;
  };
}
