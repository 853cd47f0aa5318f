import {html} from 'lit/html.js';
import {repeat} from 'lit/directives/repeat.js';
import {t} from '../../words.js';

/**
 * One of several options, or some of them.
 *
 * @type {Kind}
 */
export const poll = {
  begin: () => ({kind: 'poll', chosen: []}),

  todo: ({least, most}) => (most === 1 ? t('activity.todo.one')
    : least === most ? t('activity.todo.exactly', {n: most})
    : least > 1 ? t('activity.todo.between', {least, n: most})
    : t('activity.todo.upTo', {n: most})),

  input: ({options, most}, {chosen}, {change, label}) => html`
    <div class="choices" role=${most === 1 ? 'radiogroup' : 'group'} aria-labelledby=${label}>
      ${repeat(options, (_, i) => i, (words, i) => html`
        <label class="choice" data-test="option">
          <input type=${most === 1 ? 'radio' : 'checkbox'} name=${label} .checked=${chosen.includes(i)}
              ?disabled=${most > 1 && chosen.length >= most && !chosen.includes(i)}
              @change=${(e) => change((draft) => chooses(draft, i, e.target.checked, most))}>
          <span dir="auto">${words}</span>
        </label>`)}
    </div>`,

  answer: (draft, {least}) => (draft.chosen.length < Math.max(1, least) ? null : draft),
};

function chooses({chosen}, option, on, most) {
  const others = most === 1 ? [] : chosen.filter((one) => one !== option);
  return {kind: 'poll', chosen: (on ? [...others, option] : others).sort((one, other) => one - other)};
}
