import {nameOf} from '../store/people.js';
import {t} from '../words.js';

/**
 * What stands where a message was. Who took it away is no secret, and neither is what became of it:
 * those who study the talk, and its author, must not take it for deleted.
 */
export function takenBack(line, state) {
  if (!line.retracted) return '';
  const {me} = state;
  if (me.role === 'participant') return line.author === me.member ? toAuthor(line) : toTheOthers(line);
  if (line.retractedBy === me.member) return t('takenBack.kept.byMe');
  return t(`takenBack.kept.${whose(line)}`, {name: nameOf(state, line.retractedBy)});
}

/** The same as participants who did not write it read it. */
export const toTheOthers = (line) => t(`takenBack.${whose(line)}`);

const toAuthor = (line) => t(`takenBack.mine.${whose(line)}`);

const whose = ({author, retractedBy}) => (author === retractedBy ? 'byAuthor' : 'byModerator');
