/**
 * Draws together what happened in a row without anything between: five people coming in are one
 * line to read, not five. The first line stands for all and carries their `names`.
 *
 * @param coming the event by which people come
 */
export function together(lines, coming = 'entered') {
  const drawn = [];
  for (const line of lines) {
    const last = drawn.at(-1);
    if (last && line.type === coming && last.type === coming && last.role === line.role) {
      drawn[drawn.length - 1] = {...last, names: [...(last.names ?? [last.name]), line.name]};
    } else {
      drawn.push(line);
    }
  }
  return drawn;
}
