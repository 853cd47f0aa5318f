import {html} from 'lit/html.js';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import {t} from '../../words.js';
import {icon} from '../../views/icon.js';

const MOST_GROUPS = 10;
const LONGEST_NAME = 200;

/**
 * All cards into groups. Where the study has none, everybody makes and names their own.
 *
 * @type {Kind}
 */
export const cardSort = {
  begin: ({groups}) => ({kind: 'card_sort',
    groups: (groups.length > 0 ? groups : ['', '']).map((name) => ({name, cards: []}))}),

  todo: ({groups}) => t(groups.length > 0 ? 'activity.todo.card_sort' : 'activity.todo.card_sort_open'),

  input: (task, {groups}, tools) => {
    const {change, label} = tools;
    const isOpen = task.groups.length === 0;
    const left = unsorted(task, groups);
    return html`
      ${left.length > 0 ? html`
        <ul class="cards" aria-label=${t('activity.sort.left', {n: left.length})} data-test="unsorted">
          ${repeat(left, (card) => card, (card) => cardRow(task, groups, card, -1, tools))}
        </ul>` : null}
      <div class="groups-made">
        ${repeat(groups, (_, i) => i, ({name, cards}, i) => html`
          <section class="made" aria-label=${nameOf(groups, i)} data-test="group">
            ${isOpen ? html`
              <div class="made-head">
                <input class="made-name" type="text" dir="auto" maxlength=${LONGEST_NAME} data-test="group-name"
                    placeholder=${t('activity.sort.name')} aria-label=${t('activity.sort.nameOf', {n: i + 1})}
                    .value=${live(name)} @input=${(e) => change((draft) => named(draft, i, e.target.value))}>
                ${groups.length > 1 ? html`<button type="button" class="icon-button" data-test="remove-group"
                    aria-label=${t('activity.remove', {about: nameOf(groups, i)})}
                    @click=${() => change((draft) => without(draft, i))}>${icon('trash3')}</button>` : null}
              </div>` : html`<h3 class="made-name" dir="auto">${name}</h3>`}
            ${cards.length === 0 ? html`<p class="soft small">${t('activity.sort.empty')}</p>` : html`
              <ul class="cards">
                ${repeat(cards, (card) => card, (card) => cardRow(task, groups, card, i, tools))}
              </ul>`}
          </section>`)}
        ${isOpen && groups.length < MOST_GROUPS ? html`<button type="button" class="button is-quiet" data-test="add-group"
            @click=${(e) => toName(e.currentTarget.form, () => change(withOneMore))}>
            ${icon('plus-lg')} ${t('activity.sort.add')}</button>` : null}
      </div>`;
  },

  answer: ({groups}, task) => {
    const made = (task.groups.length > 0 ? groups : groups.filter(({cards}) => cards.length > 0))
        .map(({name, cards}) => ({name: name.trim(), cards}));
    const names = made.map(({name}) => name);
    const isWhole = unsorted(task, groups).length === 0 && !names.includes('') && new Set(names).size === names.length;
    return isWhole ? {kind: 'card_sort', groups: made} : null;
  },
};

const unsorted = ({cards}, groups) =>
  cards.map((_, i) => i).filter((card) => !groups.some((group) => group.cards.includes(card)));

const nameOf = (groups, i) => groups[i].name.trim() || t('activity.sort.unnamed', {n: i + 1});

/** A card, and where it is put. */
const cardRow = ({cards}, groups, card, at, {change}) => html`
  <li class="card" data-test="card">
    <span class="card-words" dir="auto">${cards[card]}</span>
    <select class="card-to" data-test="put-into" aria-label=${t('activity.sort.put', {name: cards[card]})}
        @change=${(e) => goesOn(e.target.form, () => change((draft) => put(draft, card, Number(e.target.value))))}>
      <option value="-1" .selected=${at === -1}>${t('activity.sort.into')}</option>
      ${groups.map((_, i) => html`<option value=${i} dir="auto" .selected=${i === at}>${nameOf(groups, i)}</option>`)}
    </select>
  </li>`;

const changed = (groups) => ({kind: 'card_sort', groups});

const put = ({groups}, card, into) => changed(groups.map(({name, cards}, i) => {
  const others = cards.filter((one) => one !== card);
  return {name, cards: i === into ? [...others, card] : others};
}));

const named = ({groups}, at, name) => changed(groups.map((group, i) => (i === at ? {...group, name} : group)));
const without = ({groups}, at) => changed(groups.toSpliced(at, 1));
const withOneMore = ({groups}) => changed([...groups, {name: '', cards: []}]);

/** Whoever goes by keyboard goes on with the next card. */
function goesOn(form, puts) {
  puts();
  if (document.activeElement?.matches('select')) return;
  form.querySelector('[data-test=unsorted] select, [type=submit]:enabled, input.made-name')?.focus({preventScroll: true});
}

function toName(form, adds) {
  adds();
  [...form.querySelectorAll('input.made-name')].at(-1)?.focus();
}
