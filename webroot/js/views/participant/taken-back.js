import {t} from '../../words.js';

/**
 * What a participant reads where a message was. Who took it away is no secret.
 *
 * @param {Line} line
 * @param {State} state
 */
export const takenBack = (line, {me}) => {
  if (!line.retracted) return '';
  const whose = line.author === line.retractedBy ? 'byAuthor' : 'byModerator';
  return t(line.author === me.member ? `takenBack.mine.${whose}` : `takenBack.${whose}`);
};
