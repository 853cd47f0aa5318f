import {html} from 'lit/html.js';
import {repeat} from 'lit/directives/repeat.js';
import {t} from '../../words.js';
import {icon} from '../../views/icon.js';

/**
 * All options in an order, the best first: each goes up and down by buttons, and where it went is told.
 *
 * @type {Kind}
 */
export const ranking = {
  begin: ({options}) => ({kind: 'ranking', order: options.map((_, i) => i)}),

  todo: () => t('activity.todo.ranking'),

  input: ({options}, {order}, {change, label, part}) => {
    const heard = part(`${label}-heard`, () => ({words: ''}));
    const move = (event, option, by) => {
      const place = order.indexOf(option) + by;
      heard.words = t('activity.rank.moved', {name: options[option], place: place + 1, all: order.length});
      const list = event.currentTarget.closest('ol');
      change((draft) => ({kind: 'ranking', order: moved(draft.order, option, by)}));
      keepHold(list, option, by);
    };
    return html`
      <ol class="ranks" aria-labelledby=${label}>
        ${repeat(order, (option) => option, (option, i) => html`
          <li class="rank" data-option=${option} data-test="rank">
            <span class="rank-place" aria-hidden="true">${i + 1}</span>
            <span class="rank-words" dir="auto">${options[option]}</span>
            <button type="button" class="icon-button" data-test="up" data-by="-1" ?disabled=${i === 0}
                aria-label=${t('activity.rank.up', {name: options[option]})}
                @click=${(e) => move(e, option, -1)}>${icon('arrow-up')}</button>
            <button type="button" class="icon-button" data-test="down" data-by="1" ?disabled=${i === order.length - 1}
                aria-label=${t('activity.rank.down', {name: options[option]})}
                @click=${(e) => move(e, option, 1)}>${icon('arrow-down')}</button>
          </li>`)}
      </ol>
      <p class="visually-hidden" role="status" data-test="rank-moved">${heard.words}</p>`;
  },

  answer: (draft) => draft,
};

function moved(order, option, by) {
  const from = order.indexOf(option);
  const others = order.filter((one) => one !== option);
  return others.toSpliced(Math.max(0, from + by), 0, option);
}

/** What was moved keeps the focus, so that the same key moves it on. */
function keepHold(list, option, by) {
  const buttons = [...list.querySelectorAll(`[data-option="${option}"] button`)].filter((one) => !one.disabled);
  (buttons.find((one) => one.dataset.by === String(by)) ?? buttons[0])?.focus();
}
