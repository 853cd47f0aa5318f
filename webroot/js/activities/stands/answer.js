import {html} from 'lit/html.js';
import {t} from '../../words.js';
import {icon} from '../../views/icon.js';
import {wordsOf} from './statement.js';

const STANDS = ['agree', 'disagree', 'pass'];
const SIGNS = {agree: 'hand-thumbs-up', disagree: 'hand-thumbs-down', pass: null};

/**
 * A stand on each of several statements.
 *
 * @type {Kind}
 */
export const stands = {
  begin: ({statements}) => ({kind: 'stands', stands: statements.map(() => null)}),

  todo: () => t('activity.todo.stands'),

  input: ({statements}, draft, {change, label, state}) => html`
    <ol class="statements" aria-labelledby=${label}>
      ${statements.map((statement, i) => html`
        <li><fieldset class="statement" data-test="statement">
          <legend class="statement-words" dir="auto">${wordsOf(statement, state)}</legend>
          <div class="takes">
            ${STANDS.map((stand) => html`
              <label class="take take-${stand}" data-test="take-${stand}">
                <input type="radio" name="${label}-${i}" .checked=${draft.stands[i] === stand}
                    @change=${() => change((before) => ({...before, stands: before.stands.with(i, stand)}))}>
                ${SIGNS[stand] ? icon(SIGNS[stand]) : null}<span>${t(`activity.stands.${stand}`)}</span>
              </label>`)}
          </div>
        </fieldset></li>`)}
    </ol>`,

  answer: (draft) => (draft.stands.includes(null) ? null : draft),
};
