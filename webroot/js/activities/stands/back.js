import {html} from 'lit/html.js';
import {responses} from '../../store/back/results.js';
import {nameOf} from '../../store/front/people.js';
import {t} from '../../words.js';
import {figure} from '../../views/figures/figure.js';
import {standWords, statementWords} from '../../views/figures/labels.js';

const SIGNS = {agree: '+', disagree: '−', pass: '·'};

/** @type {BackKind<'stands'>} */
export const stands = {
  name: () => t('kinds.stands.name'),
  words: ({stands: taken}, {statements}, state) => html`
    <details class="answer-more">
      <summary>${Object.keys(SIGNS).map((stand) => html`<span class="stand is-${stand}"
          title=${standWords(stand)}>${SIGNS[stand]}<span class="visually-hidden">${standWords(stand)}</span>
          ${taken.filter((one) => one === stand).length}</span>`)}</summary>
      <ul>${statements.map(({text, said}, i) => html`
        <li><span class="stand is-${taken[i]}" aria-hidden="true">${SIGNS[taken[i]]}</span>
          <span class="visually-hidden">${standWords(taken[i])}:</span>
          <span dir="auto">${said === undefined ? text : statementWords(`#${said}`, state)}</span></li>`)}</ul>
    </details>`,
  more(round, {state}) {
    const given = Object.entries(responses(round)).flatMap(([member, {last}]) =>
      (last?.kind === 'stands' ? [{name: nameOf(state, member), stands: last.stands}] : []));
    return given.length < 2 ? null : html`
      <section class="round-more" data-test="who-with-whom">
        <h4 class="eyebrow">${t('kinds.stands.together')}</h4>
        ${figure(together(given), {state, counts: t('kinds.stands.same')})}
      </section>`;
  },
};

/**
 * On how many statements each two took the same stand; that both took none is no agreement.
 *
 * @param {{name: string, stands: Stand[]}[]} given
 * @returns {FigureOf<'matrix'>}
 */
export const together = (given) => ({
  shape: 'matrix',
  labels: given.map(({name}) => name),
  values: given.map((one, i) => given.map((other, j) => (i === j ? one.stands.length
    : one.stands.filter((stand, n) => stand !== 'pass' && stand === other.stands[n]).length))),
});
