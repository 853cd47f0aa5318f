import {html, nothing} from 'lit/html.js';
import {repeat} from 'lit/directives/repeat.js';
import {t} from '../../words.js';
import {comment} from '../comment.js';
import {sortName, sorts} from '../sorts.js';
import {worded} from '../worded.js';
import {markOf, marked, segments} from './words.js';

/**
 * Words of a text, marked as something, each mark with a comment. Words are marked by taps; or with arrow
 * keys, which go from word to word and with Shift take in several, and Enter.
 *
 * @type {Kind}
 */
export const textMarks = {
  begin: () => ({kind: 'text_marks', marks: [], as: 0}),

  todo: () => t('activity.todo.text_marks'),

  input: (task, draft, {change, label, part}) => {
    const all = part(`${label}-words`, () => segments(task.text));
    const words = all.filter(({word}) => word !== null);
    const place = part(`${label}-place`, () => ({at: 0, anchor: 0, heard: ''}));
    const of = markOf(words, draft.marks);
    const as = draft.as ?? 0;
    const [first, last] = [place.at, place.anchor].sort((one, other) => one - other);
    const mark = (from, to) => {
      const isMarked = of.slice(from, to + 1).every((i) => i !== -1 && draft.marks[i].as === as);
      const marks = marked(words, draft.marks, from, to, isMarked ? null : as);
      const isTooMany = marks.length > task.most && marks.length > draft.marks.length;
      place.heard = isTooMany ? t('activity.marks.most', {n: task.most}) : '';
      change((before) => ({...before, marks: isTooMany ? before.marks : marks}));
    };
    const goTo = (event, at) => {
      place.at = Math.min(words.length - 1, Math.max(0, at));
      if (!event.shiftKey) place.anchor = place.at;
      change((before) => before);
      event.currentTarget.querySelector(`[data-word="${place.at}"]`)?.focus();
    };
    const one = ({text, word}) => {
      if (word === null) return text;
      const sort = of[word] === -1 ? null : draft.marks[of[word]].as;
      const isTakenIn = first !== last && word >= first && word <= last;
      return html`<span role="button" data-word=${word} data-test="word" tabindex=${word === place.at ? 0 : -1}
        class="mark-word ${sort === null ? '' : `is-marked sort-${sort}`} ${isTakenIn ? 'is-taken-in' : ''}"
        aria-pressed=${sort !== null}
        aria-label=${sort === null ? nothing : `${text}, ${worded(task.marks[sort])}`}
        @click=${() => (Object.assign(place, {at: word, anchor: word}), mark(word, word))}>${text}</span>`;
    };
    return html`
      ${sorts({names: task.marks, chosen: as, legend: t('activity.marks.as'), label,
        onChoose: (to) => change((before) => ({...before, as: to}))})}
      <div class="marking" role="group" dir="auto" aria-label=${t('activity.marks.text')} aria-describedby="${label}-keys" data-test="marking"
          @keydown=${(e) => onKey(e, place, goTo, () => mark(first, last))}>${all.map(one)}</div>
      <p class="keys-hint" id="${label}-keys">${t('activity.marks.keys')}</p>
      <p class="activity-note" role="status">${place.heard}</p>
      <ul class="marked" aria-label=${t('activity.marks.list')}>
        ${repeat(draft.marks, ({from}) => from, ({from, to, as: sort, comment: said}, i) => {
          const about = task.text.slice(from, to);
          return html`<li class="marked-one" data-test="mark">
            <p class="marked-words"><span class="sort-dot sort-${sort}" aria-hidden="true"></span>
              <q dir="auto">${about}</q> <span class="soft small">${sortName(task.marks[sort])}</span></p>
            ${comment({comment: said, about,
              onComment: (text) => change((before) =>
                ({...before, marks: before.marks.with(i, {...before.marks[i], comment: text})})),
              onRemove: () => change((before) => ({...before, marks: before.marks.toSpliced(i, 1)}))})}
          </li>`;
        })}
      </ul>`;
  },

  answer: ({marks}) => (marks.length === 0 ? null
    : {kind: 'text_marks', marks: marks.map((one) => ({...one, comment: one.comment.trim()}))}),
};

function onKey(event, place, goTo, mark) {
  const {key, currentTarget} = event;
  const forward = getComputedStyle(currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    event.preventDefault();
    goTo(event, place.at + (key === forward ? 1 : -1));
  } else if (key === 'Home' || key === 'End') {
    event.preventDefault();
    goTo(event, key === 'Home' ? 0 : Infinity);
  } else if (key === 'Enter' || key === ' ') {
    event.preventDefault();
    mark();
    place.anchor = place.at;
  }
}
