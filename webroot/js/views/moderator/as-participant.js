import {html} from 'lit/html.js';
import {t} from '../../words.js';
import {dialog} from '../dialog.js';

/**
 * What participants have before them now: their page, live, in a frame of a phone's size. The desk
 * draws the frame; what is in it is drawn there (`act.showRoomIn`), by the participant's own views.
 *
 * @param {ModeratorView} v
 */
export const asParticipant = ({act}) => dialog({
  title: t('desk.asParticipant'),
  kind: 'is-phone',
  onShut: act.shut,
  body: html`
    <p class="phone-label">${t('asParticipant.label')}</p>
    <iframe class="phone" data-test="phone" title=${t('asParticipant.frame')}
        @load=${(e) => act.showRoomIn(e.target)}></iframe>`,
});
