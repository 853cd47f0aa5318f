import {html} from 'lit/html.js';
import {list, t} from '../../words.js';

/** @type {BackKind<'card_sort'>} */
export const cardSort = {
  name: ({groups}) => t(`kinds.card_sort.${groups.length > 0 ? 'closed' : 'open'}`),
  words: ({groups}, {cards: all}) => html`
    <dl class="answer-groups">${groups.map(({name, cards}) => html`
      <div><dt dir="auto">${name}</dt>
        <dd dir="auto">${cards.length ? list(cards.map((n) => all[n])) : '–'}</dd></div>`)}
    </dl>`,
};
