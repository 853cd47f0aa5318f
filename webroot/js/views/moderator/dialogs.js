import {html} from 'lit/html.js';
import {t} from '../../words.js';
import {asParticipant} from './as-participant.js';
import {dismissal} from '../back/backroom.js';
import {confirmation, dialog} from '../dialog.js';
import {keysDialog} from './keys-dialog.js';
import {enlarged} from '../enlarged.js';
import {newActivity} from './new-activity.js';
import {languagesDialog} from '../languages-dialog.js';

/**
 * The moderator's dialogs, one at a time.
 *
 * @param {ModeratorView} v
 */
export function moderatorDialog(v) {
  const show = {
    close, remove, transcript, enlarged,
    keys: keysDialog,
    languages: languagesDialog,
    dismiss: dismissal,
    'as-participant': asParticipant,
    'new-activity': newActivity,
    'no-transcript': noTranscript,
  }[v.ui.dialog?.name];
  return show ? show(v) : null;
}

/** @param {ModeratorView} v */
const close = ({act}) => confirmation({
  title: t('desk.closeTitle'),
  words: t('desk.closeWords'),
  verb: t('desk.closeVerb'),
  test: 'close-confirm',
  onYes: act.close,
  onShut: act.shut,
});

/** @param {ModeratorView} v */
const remove = ({ui, act}) => confirmation({
  title: t('people.removeTitle', {name: ui.dialog?.about.name}),
  words: t('people.removeWords', {name: ui.dialog?.about.name}),
  verb: t('people.remove'),
  test: 'remove-confirm',
  onYes: () => act.remove(ui.dialog?.about.member),
  onShut: act.shut,
});

/** @param {ModeratorView} v */
const transcript = ({state, act}) => dialog({
  title: t('desk.transcript'),
  onShut: act.shut,
  body: html`
    <p>${t(state.phase.name === 'closed' ? 'transcript.words' : 'transcript.soFar')}</p>
    <ul class="formats">
      ${['html', 'jsonl'].map((format) => html`
        <li><button type="button" class="button ${format === 'html' ? '' : 'is-quiet'}"
            data-test="transcript-${format}" @click=${() => act.download(format)}>
            ${t(`transcript.${format}`)}</button>
          <span class="soft">${t(`transcript.about.${format}`)}</span></li>`)}
    </ul>`,
});

/** @param {ModeratorView} v */
const noTranscript = ({act}) => dialog({
  title: t('desk.transcript'),
  onShut: act.shut,
  body: html`<p role="alert">${t('transcript.failed')}</p>`,
});
