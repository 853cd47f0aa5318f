import {html} from 'lit/html.js';
import {canLead} from '../../store/moderator/leading.js';
import {t} from '../../words.js';
import {icon} from '../icon.js';
import {once} from '../once.js';

/**
 * For a moderator who is back: that the discussion has paused itself, and the tap that goes on with it.
 *
 * @param {ModeratorView} v
 */
export const unledBar = ({state, act}) => (state.phase.unled ? html`
  <div class="unled" role="status" data-test="unled">${icon('pause-circle')}
    <p>${t('desk.unled')}</p>
    <button type="button" class="button" data-test="unled-resume" ?disabled=${!canLead(state)}
        @click=${once(act.resume)}>${icon('play-fill')} ${t('desk.resume')}</button>
  </div>` : null);
