/**
 * Draws together what happened in a row without anything between: five people coming in are one
 * line to read, not five. The first line stands for all and carries their `names`.
 */
export function together(lines) {
  const drawn = [];
  for (const line of lines) {
    const last = drawn.at(-1);
    if (last && COMING.includes(line.type) && last.type === line.type && last.role === line.role) {
      drawn[drawn.length - 1] = {...last, names: [...(last.names ?? [last.name]), line.name]};
    } else {
      drawn.push(line);
    }
  }
  return drawn;
}

const COMING = ['entered', 'observer_arrived'];
