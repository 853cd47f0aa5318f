/**
 * A figure drawn from lines as they come. Each line is looked at once, whenever the figure is next
 * asked for, so its cost does not grow with the talk. What was worked out is kept with the lines it
 * is of, so that any number of rooms stand beside each other. Only a line that was changed (a
 * message taken back) makes it begin anew.
 *
 * A step may change the figure in place; so nobody keeps what they were given.
 *
 * @param linesOf the lines, from a state and whatever else the figure is asked with
 * @param start makes the figure of no lines
 * @param step gives the figure with one line more; it is told, too, what the figure was asked with
 */
export function growing(linesOf, start, step) {
  const known = new WeakMap();
  return (...asked) => {
    const lines = linesOf(...asked);
    const before = known.get(lines.root);
    let {figure, length} = before && before.length <= lines.length ? before : {figure: start(), length: 0};
    for (; length < lines.length; length++) figure = step(figure, lines.at(length), ...asked);
    known.set(lines.root, {figure, length});
    return figure;
  };
}
