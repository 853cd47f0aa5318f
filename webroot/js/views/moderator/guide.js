import {html, nothing} from 'lit/html.js';
import {spoken} from '../../shortcuts.js';
import {kindOf} from '../../activities/back.js';
import {openRound} from '../../store/front/activities.js';
import {roundsOf} from '../../store/back/results.js';
import {canAsk, canLead} from '../../store/moderator/leading.js';
import {progress} from '../../store/moderator/pace.js';
import {t} from '../../words.js';
import {icon} from '../icon.js';
import {keyCaps} from './key-caps.js';
import {once} from '../once.js';

/**
 * The discussion guide: what was asked, what is on screen, what comes next.
 *
 * @param {ModeratorView} v
 */
export function guide(v) {
  const {ui, state} = v;
  return html`
    <nav class="guide" aria-label=${t('guide.title')} data-test="guide">
      ${ui.guide ? filled(v, ui.guide, made(ui.guide, state))
        : html`<p class="soft guide-empty" role="status">
          ${t(ui.guide === false ? 'guide.failed' : 'common.loading')}</p>`}
    </nav>`;
}

/**
 * Once the session is closed, nothing comes next.
 *
 * @param {BackState} state
 */
const made = (plan, state) =>
  ({...progress(plan, state), ...(state.phase.name === 'closed' && {next: null})});

/** @param {ModeratorView} v @param {Guide} plan @param {any} made */
function filled(v, plan, made) {
  const {state} = v;
  return html`
    ${made.next ? next(v, made) : html`<div class="next-head">${toNow(v, made)}</div>`}
    <div class="guide-scroll scrolls" tabindex="0" role="region" aria-label=${t('guide.title')}>
      ${plan.sections.map((section, i) => html`
        <details class="section ${i + 1 === state.part ? 'is-current' : ''}"
            ?open=${i + 1 >= state.part}>
          <summary class="section-head">
            <span class="section-number">${i + 1}</span>
            <h2 class="section-name" dir="auto">${section.title}</h2>
            <span class="section-minutes">${t('guide.minutes', {n: section.minutes ?? 0})}</span>
          </summary>
          <ul class="items">${section.items.map((item) => one(v, item, made))}</ul>
        </details>`)}
    </div>
    <div class="guide-foot">
      <button type="button" class="link-button" data-test="new-activity" ?disabled=${state.phase.name === 'closed'}
          @click=${() => v.act.open('new-activity')}>${icon('plus-lg')} ${t('acts.new')}</button>
    </div>`;
}

/** Back to where the discussion is, for whoever looked ahead. */
const toNow = ({act}, {now}) => (now ? html`
  <button type="button" class="link-button" data-test="to-now" @click=${act.toNow}>
    ${t('guide.toNow')}</button>` : null);

/** @param {ModeratorView} v */
function next(v, made) {
  const item = made.next;
  return html`
    <section class="next" aria-labelledby="next-label" data-test="next">
      <div class="next-head">
        <h2 id="next-label" class="eyebrow">${t('guide.next')}</h2>
        ${toNow(v, made)}
      </div>
      <p class="next-text" dir="auto">${wordsOf(item)}</p>
      ${doing(item)}
      ${item.note ? html`<p class="item-note next-note scrolls" dir="auto" tabindex="0" role="note">
        ${item.note}</p>` : null}
      ${buttons(v, item, {main: true})}
      ${v.state.phase.name === 'live' ? null : html`
        <p class="soft small">${t(`guide.first.${v.state.phase.name}`)}</p>`}
    </section>`;
}

/** @param {GuideItem} item */
const wordsOf = ({question, show, activity}) => question ?? activity?.prompt ?? show?.title ?? '';

/**
 * What there is to do, and when participants see each other's answers to it.
 *
 * @param {GuideItem} item
 */
function doing({activity, masking = 'open'}) {
  if (!activity && masking === 'open') return null;
  return html`
    <p class="item-doing">${activity ? html`<span>${icon('ui-checks')} ${kindOf(activity.task).name(activity.task)}</span>` : null}
      <span data-test="item-masking">${icon((activity?.masking ?? masking) === 'open' ? 'eye' : 'eye-slash')}
        ${t(`acts.maskings.${activity?.masking ?? masking}`)}</span></p>`;
}

/** @param {ModeratorView} v @param {GuideItem} item */
function one(v, item, made) {
  const used = made.used.has(item.id);
  const onScreen = item.activity ? openRound(v.state)?.activity === item.id : made.onScreen === item.id;
  const state = onScreen ? 'on-screen' : used ? 'asked' : made.next?.id === item.id ? 'next' : 'open';
  return html`
    <li class="item is-${state} ${made.now === item.id ? 'is-now' : ''}" data-test="item" data-item=${item.id}>
      <div class="item-row">
        <span class="item-sign" aria-hidden="true">${sign(item, state)}</span>
        <div class="item-words">
          ${item.question ? html`<p dir="auto">${item.question}</p>` : null}
          ${item.show ? html`<button type="button" class="item-show" dir="auto" data-test="preview"
              title=${t('guide.preview')} @click=${() => v.act.preview(item.show)}>
              <bdi>${item.show.title}</bdi></button>` : null}
          ${item.activity ? html`<p dir="auto">${item.activity.prompt}</p>` : null}
          ${doing(item)}
          ${state === 'open' ? null : html`<p class="item-state" data-test="item-state">${words(v, item, state)}</p>`}
        </div>
        ${buttons(v, item, {used, asking: made.asking === item.id, onScreen})}
      </div>
      ${item.note ? html`<p class="item-note" dir="auto">${item.note}</p>` : null}
      ${item.probes?.length ? html`
        <ul class="probes" aria-label=${t('guide.probes')}>
          ${item.probes.map((probe) => html`
            <li class="probe ${made.used.has(probe.id) ? 'is-asked' : ''}">
              <span dir="auto">${probe.question}</span>
              ${buttons(v, probe,
                {used: made.used.has(probe.id), asking: made.asking === probe.id})}
            </li>`)}
        </ul>` : null}
    </li>`;
}

/** @param {GuideItem} item @param {string} state */
function sign(item, state) {
  if (state === 'asked') return icon('check-lg');
  if (state === 'on-screen') return icon(item.activity ? 'ui-checks' : 'easel-fill');
  return item.activity ? icon('ui-checks') : item.show ? icon('easel') : item.question ? icon('chat-square') : icon('pencil');
}

/** @param {ModeratorView} v @param {GuideItem} item @param {string} state */
function words({state: room}, item, state) {
  if (!item.activity || state === 'next') return t(`guide.state.${state}${state === 'asked' && item.show ? '-show' : ''}`);
  const n = roundsOf(room, item.id).length;
  return [t(`guide.activity.${state === 'on-screen' ? 'open' : 'ended'}`), n > 1 && t('round.number', {n})]
      .filter(Boolean).join(' · ');
}

/**
 * What is about to be put can be taken back where it was pressed, too.
 *
 * @param {ModeratorView} v
 * @param {GuideItem} item
 */
function buttons(v, item, {used = false, asking = false, onScreen = false, main = false}) {
  const {state, ui, act} = v;
  const verb = item.question ? 'ask' : item.activity ? 'open' : 'show';
  if (verb === 'show' && !item.show) return null;
  const look = main ? 'button' : 'item-button';
  const about = html`<span class="visually-hidden">: <bdi>${wordsOf(item)}</bdi></span>`;
  if (ui.soon?.fields.item === item.id) {
    return html`<button type="button" class="${look} is-soon"
        data-test=${main ? `${verb}-next` : verb} data-item=${item.id}
        @click=${once(act.takeBack)}>${t('soon.takeBack')}${about}</button>`;
  }
  if (onScreen && verb === 'open') return null;
  if (onScreen) {
    return html`<button type="button" class=${look} data-test="item-take-down"
        ?disabled=${!canLead(state)} @click=${once(act.takeDown)}>${t('stage.takeDown')}${about}</button>`;
  }
  const put = {ask: () => asking || act.ask(item), open: () => act.openActivity(item), show: () => act.showItem(item)}[verb];
  return html`<button type="button" class=${look} data-test=${main ? `${verb}-next` : verb}
      data-item=${item.id} ?disabled=${!canAsk(state)} aria-disabled=${asking}
      aria-keyshortcuts=${main ? spoken('N') : nothing} @click=${once(put)}>
      ${t(`guide.${asking ? 'asking' : verb !== 'show' && used ? `${verb}Again` : verb}`)}${about}
      ${main ? keyCaps('N') : null}</button>`;
}
