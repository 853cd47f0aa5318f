import {html} from 'lit/html.js';
import {live} from 'lit/directives/live.js';
import {t} from '../../words.js';
import {lettersLeft, lettersWords} from '../../views/letters.js';

/**
 * One speaks in a role until one steps out of it, with a sentence of how it was or without.
 *
 * @type {Kind}
 */
export const rolePlay = {
  begin: () => ({kind: 'role_play', text: ''}),

  todo: () => t('activity.todo.role_play'),

  input: (_, {text}, {change, label}) => html`
    <textarea class="activity-text" rows="2" dir="auto" data-test="activity-text" placeholder=${t('activity.role.how')}
        aria-labelledby="${label}-todo" .value=${live(text)}
        @input=${(e) => change(() => ({kind: 'role_play', text: e.target.value}))}></textarea>
    ${lettersWords(text)}`,

  answer: (draft) => (draft.text.trim() === '' || lettersLeft(draft.text) < 0 ? null : draft),

  verb: () => t('activity.role.stepOut'),

  passing: () => t('activity.role.stepOutSilently'),

  mayAnswer: ({briefs}, member) => briefs[member] !== undefined,
};
