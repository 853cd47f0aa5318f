import {html} from 'lit/html.js';
import {nameOf} from '../../store/front/people.js';
import {floor} from '../../store/front/talk.js';
import {t} from '../../words.js';
import {linesField, linesOf} from '../fields.js';

/** So many of what was said last can be picked in the dialog; older ones by their menu. */
const OFFERED = 40;

/** @type {NewKind<'stands'>} */
export const stands = {
  fields: (v) => html`
    <fieldset class="field" data-test="own-said">
      <legend class="field-label">${t('acts.said')}</legend>
      <div class="own-said scrolls" tabindex="0" role="group" aria-label=${t('acts.said')}>
        ${offered(v).map((line) => html`
          <label class="check"><input type="checkbox" value=${line.seq} .checked=${v.ui.own.said.includes(line.seq)}
              @change=${(e) => pick(v, line.seq, e.target.checked)}>
            <span><strong dir="auto">${nameOf(v.state, line.author)}</strong> <span dir="auto">${line.text}</span></span></label>`)}
        ${offered(v).length === 0 ? html`<p class="soft">${t('acts.nothingSaid')}</p>` : null}
      </div>
    </fieldset>
    ${linesField(v, t('acts.statements'))}`,
  task: (own) => ({kind: 'stands', statements: [
    ...own.said.map((said) => ({text: '', said})),
    ...linesOf(own).map((text) => ({text})),
  ]}),
};

/** What participants said last, and whatever was picked. @param {ModeratorView} v */
function offered({state, ui}) {
  const said = floor(state).slice().filter((line) => line.type === 'said' && !line.retracted
    && state.people[line.author]?.role === 'participant');
  return said.filter((line, i) => i >= said.length - OFFERED || ui.own.said.includes(line.seq)).reverse();
}

/** @param {ModeratorView} v @param {number} seq @param {boolean} on */
const pick = ({ui, act}, seq, on) =>
  act.make({said: on ? [...ui.own.said, seq] : ui.own.said.filter((one) => one !== seq)});
