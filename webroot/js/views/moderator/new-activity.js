import {html} from 'lit/html.js';
import {NEW_KINDS, newKindOf} from '../../activities/new.js';
import {canAsk} from '../../store/moderator/leading.js';
import {t} from '../../words.js';
import {dialog} from '../dialog.js';
import {icon} from '../icon.js';
import {why} from '../notices.js';
import {span} from '../span.js';

const MASKINGS = ['open', 'after_own', 'until_revealed', 'never'];
const TIMES = [0, 30, 60, 120, 300];

/**
 * An activity that the guide does not have, made while the discussion runs. A refusal stands at the
 * form, and what was written stays.
 *
 * @param {ModeratorView} v
 */
export function newActivity(v) {
  const {state, ui, act} = v;
  const {kind, prompt, masking, seconds, sent, refused} = ui.own;
  return dialog({
    title: t('acts.newTitle'),
    onShut: act.shut,
    body: html`
      <form class="own-activity" data-test="own-activity" @submit=${(e) => (e.preventDefault(), act.openOwn())}>
        <fieldset class="own-kinds"><legend class="field-label">${t('acts.kind')}</legend>
          ${NEW_KINDS.map((one) => html`
            <label class="own-kind"><input type="radio" name="own-kind" value=${one} .checked=${one === kind}
                @change=${() => act.make({kind: one})}><span>${t(`acts.kinds.${one}`)}</span></label>`)}
        </fieldset>
        <label class="field"><span class="field-label">${t(`acts.prompt.${kind}`)}</span>
          <textarea class="input" rows="2" dir="auto" data-test="own-prompt" .value=${prompt}
              @input=${(e) => act.make({prompt: e.target.value})}></textarea></label>
        ${newKindOf(kind).fields(v)}
        <div class="field-pair">
          <label class="field"><span class="field-label">${t('acts.masking')}</span>
            <select class="input" data-test="own-masking" @change=${(e) => act.make({masking: e.target.value})}>
              ${MASKINGS.map((one) => html`<option value=${one} ?selected=${one === masking}>${t(`acts.maskings.${one}`)}</option>`)}
            </select></label>
          <label class="field"><span class="field-label">${t('acts.time')}</span>
            <select class="input" data-test="own-time" @change=${(e) => act.make({seconds: Number(e.target.value)})}>
              ${TIMES.map((n) => html`<option value=${n} ?selected=${n === seconds}>${n === 0 ? t('acts.noTime') : span(n)}</option>`)}
            </select></label>
        </div>
        <div role="alert" class="own-refused" data-test="own-refused">${refused ? html`${icon('exclamation-circle')}
          <span>${why(refused)}</span>` : null}</div>
        <div class="dialog-actions">
          <button type="submit" class="button" data-test="open-own" ?disabled=${!canAsk(state) || sent !== null}>
            ${t(sent ? 'acts.opening' : 'acts.open')}</button>
        </div>
        ${canAsk(state) ? null : html`<p class="soft small">${t(`acts.not.${state.phase.name}`)}</p>`}
      </form>`,
  });
}
