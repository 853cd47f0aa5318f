import {NONE} from '../../store/lines.js';
import {t} from '../../words.js';

/**
 * The words of a statement: the study's, or what somebody said, as long as that is still shown.
 *
 * @param {{text: string, said?: number}} statement
 * @param {State} state
 */
export function wordsOf({text, said}, {lines}) {
  if (said === undefined || said === null) return text;
  const line = (lines.floor ?? NONE).at(said - 1);
  return !line || line.retracted ? t('activity.stands.gone') : `“${line.text}”`;
}
