import {html} from 'lit/html.js';

/** @type {Tells} */
export const toldCardSort = ({groups}, {cards}) => html`
  <dl class="told-groups">
    ${groups.map((group) => html`<div><dt dir="auto">${group.name}</dt>
      <dd>${group.cards.length === 0 ? '–' : html`<ul class="told-list">${group.cards.map((card) =>
        html`<li dir="auto">${cards[card]}</li>`)}</ul>`}</dd></div>`)}
  </dl>`;
