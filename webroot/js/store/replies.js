const LONGEST = 160;

/**
 * The line that a message is a reply to, or null: it names it by its number on their channel.
 *
 * @param {State} state
 * @param {MayReply} message
 * @returns {Line | null}
 */
export function original({lines}, {channel, replyTo}) {
  const line = replyTo && channel ? lines[channel]?.at(replyTo - 1) : null;
  return line?.seq === replyTo ? line : null;
}

/**
 * How a message begins, in one line. Where that is cut, a page shows dots.
 *
 * @param {Line} message
 * @param {number} [longest] in letters
 */
export const beginning = ({text = ''}, longest = LONGEST) =>
  [...text.replace(/\s+/g, ' ').trim()].slice(0, longest).join('');
