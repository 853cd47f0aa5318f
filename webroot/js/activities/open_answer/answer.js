import {html} from 'lit/html.js';
import {live} from 'lit/directives/live.js';
import {t} from '../../words.js';
import {lettersLeft, lettersWords} from '../../views/letters.js';

/**
 * One's own words; with a beginning, the end of a sentence.
 *
 * @type {Kind}
 */
export const openAnswer = {
  begin: () => ({kind: 'open_answer', texts: ['']}),

  todo: ({beginning}) => t(beginning ? 'activity.todo.sentence' : 'activity.todo.open_answer'),

  input: ({beginning}, {texts: [text]}, {change, label}) => html`
    ${beginning ? html`<p class="activity-beginning" id="${label}-beginning" dir="auto">${beginning} …</p>` : null}
    <textarea class="activity-text" rows="3" dir="auto" data-test="activity-text"
        aria-labelledby="${label}${beginning ? ` ${label}-beginning` : ''}"
        .value=${live(text)}
        @input=${(e) => change(() => ({kind: 'open_answer', texts: [e.target.value]}))}></textarea>
    ${lettersWords(text)}`,

  answer: ({texts: [text]}) => (text.trim() === '' || lettersLeft(text) < 0 ? null
    : {kind: 'open_answer', texts: [text]}),
};
