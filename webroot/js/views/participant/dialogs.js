import {html} from 'lit/html.js';
import {roundOf} from '../../store/front/activities.js';
import {t} from '../../words.js';
import {answered} from './activity/answered.js';
import {confirmation, dialog} from '../dialog.js';
import {enlarged} from '../enlarged.js';
import {languages} from '../languages.js';

/**
 * The participant's dialogs, one at a time.
 *
 * @param {ParticipantView} v
 */
export function participantDialog(v) {
  const show = {help, leave, enlarged, round: earlierRound}[v.ui.dialog?.name];
  return show ? show(v) : null;
}

/**
 * A round of earlier, as it is on the card of the one now.
 *
 * @param {ParticipantView} v
 */
function earlierRound(v) {
  const round = /** @type {OpenedRound | undefined} */ (roundOf(v.state, v.ui.dialog?.about));
  return round?.opened ? dialog({
    title: round.definition.prompt,
    onShut: v.act.shut,
    body: answered(v, round),
  }) : null;
}

/** @param {ParticipantView} v */
function help({state, act, root}) {
  const writePrivately = () => {
    act.turnComposer(`aside/${state.me.member}`);
    act.shut();
    requestAnimationFrame(() => root.querySelector('[data-test=composer]')?.focus());
  };
  return dialog({
    title: t('help.title'),
    onShut: act.shut,
    body: html`
      <p>${t('help.ask')}</p>
      <button type="button" class="button" data-test="help-private" @click=${writePrivately}>
        ${t('help.private')}</button>
      <h3 class="section-title">${t('help.howTitle')}</h3>
      <ul class="plain-list">
        ${['write', 'private', 'lost', 'back'].map((one) => html`<li>${t(`help.how.${one}`)}</li>`)}
      </ul>
      <h3 class="section-title">${t('help.termsTitle')}</h3>
      ${state.session.terms.text.split(/\n{2,}/).map((p) =>
        html`<p dir="auto" lang=${state.session.language}>${p}</p>`)}
      <h3 class="section-title">${t('common.language')}</h3>
      ${languages()}`,
  });
}

/** @param {ParticipantView} v */
const leave = ({act}) => confirmation({
  title: t('leave.title'),
  words: t('leave.words'),
  verb: t('leave.verb'),
  test: 'leave-confirm',
  onYes: act.leave,
  onShut: act.shut,
});
