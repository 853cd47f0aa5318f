import {growing} from '../growing.js';
import {isInTalk, roundKey} from './activities.js';
import {isSaid, stream} from './talk.js';

/**
 * The words that each line of what a participant sees puts before them: what somebody said, and what
 * is answered to masked questions, one's own or a copy of somebody else's. An answer comes with all its
 * texts, perhaps on two channels, so only those that are new stand at a line; once it is passed instead,
 * none do.
 *
 * @param {State} state
 * @returns {(line: Line) => string[]}
 */
export function wordsIn(state) {
  const {texts} = answersIn(state);
  return (line) => (isSaid(line) ? [line.text ?? ''] : texts.get(line.key) ?? []);
}

const answersIn = growing(stream, () => ({questions: new Set(), known: new Map(), texts: new Map()}), take);

/** @param {any} figure @param {Line} line */
function take(figure, line) {
  const {questions, known, texts} = figure;
  if (line.type === 'opened' && isInTalk(line)) questions.add(roundKey(line));
  if (!RESPONSES.includes(line.type) || !questions.has(roundKey(/** @type {any} */ (line)))) return figure;
  const of = `${line.author} ${roundKey(/** @type {any} */ (line))}`;
  const before = known.get(of) ?? {count: 0, keys: []};
  if (line.answer?.kind !== 'open_answer') {
    before.keys.forEach((key) => texts.delete(key));
    known.delete(of);
    return figure;
  }
  texts.set(line.key, line.answer.texts.slice(before.count));
  known.set(of, {count: Math.max(before.count, line.answer.texts.length), keys: [...before.keys, line.key]});
  return figure;
}

const RESPONSES = ['answered', 'passed', 'shared', 'unshared'];
