import {nameOf} from '../../store/back/side.js';
import {t} from '../../words.js';

/**
 * What stands where a message was, for those who study the talk. They must not take it for deleted:
 * it is kept, and they are told who took it away.
 *
 * @param {Line} line
 * @param {BackState} state
 */
export function takenBack(line, state) {
  const {author, retracted, retractedBy} = line;
  if (!retracted || !retractedBy) return '';
  if (retractedBy === state.me.member) return t('takenBack.kept.byMe');
  const whose = author === retractedBy ? 'byAuthor' : 'byModerator';
  return t(`takenBack.kept.${whose}`, {name: nameOf(state, retractedBy)});
}
