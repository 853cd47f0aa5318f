import {html} from 'lit/html.js';
import {responses} from '../../store/back/results.js';
import {nameOf} from '../../store/front/people.js';
import {t} from '../../words.js';

/** @type {BackKind<'role_play'>} */
export const rolePlay = {
  name: () => t('kinds.role_play.name'),
  words: ({text}) => html`<p class="answer-text" dir="auto">${text}</p>`,
  before(round, {state}) {
    const cast = Object.entries(round.briefs);
    const given = responses(round);
    return cast.length === 0 ? null : html`
      <section class="round-more is-first" data-test="cast">
        <h4 class="eyebrow">${t('kinds.role_play.cast')}</h4>
        <ul class="cast">${cast.map(([member, {role, brief}]) => html`
          <li><strong dir="auto">${nameOf(state, member)}</strong>
            <span dir="auto">${t('kinds.role_play.as', {role})}</span>
            ${given[member] ? html`<span class="tag">${t('kinds.role_play.out')}</span>` : null}
            ${brief ? html`<span class="soft cast-brief" dir="auto">${brief}</span>` : null}</li>`)}
        </ul>
      </section>`;
  },
};
