import {html} from 'lit/html.js';
import {t} from '../../words.js';
import {dock} from './dock.js';
import {groupedTalk} from '../back/grouped-talk.js';
import {guide} from './guide.js';
import {moderatorComposer} from './composer.js';
import {moderatorDialog} from './dialogs.js';
import {moderatorTop} from './top.js';
import {notices} from '../notices.js';
import {people} from './people.js';
import {roundControls} from './round-controls.js';
import {COMPOSER, TALK, skips} from '../skips.js';
import {soonBar} from './soon.js';
import {moderatorStage} from '../back/stage.js';
import {TABS} from '../back/tabs.js';
import {trouble} from '../trouble.js';
import {unledBar} from './unled.js';

/**
 * The moderator's desk: the guide, the room, the people, and what is behind the mirror.
 *
 * @param {ModeratorView} v
 */
export function moderator(v) {
  const {link} = v.state;
  if (link.status === 'away') {
    return trouble(link.code === 4403 ? link.why ?? 'link_revoked' : 'trouble', v.act.reload);
  }
  const controls = (round) => roundControls(v, round);
  return html`
    ${skips({composer: COMPOSER, talk: TALK, guide: ['.guide-scroll'], behind: TABS})}
    <div class="desk" data-test="desk">
      ${moderatorTop(v)}
      ${guide(v)}
      <main class="desk-room" aria-label=${t('desk.room')}>
        ${moderatorStage(v, controls)}
        ${groupedTalk(v, {leads: true, controls, more: (line) => askWhoAgrees(v, line)})}
        ${unledBar(v)}
        ${soonBar(v)}
        ${moderatorComposer(v)}
      </main>
      <div class="desk-side">
        ${people(v)}
        ${dock(v)}
      </div>
    </div>
    ${moderatorDialog(v)}
    ${notices(v.state.notices, v.act)}`;
}

/** What a participant said can be put to everybody. @param {ModeratorView} v @param {Line} line @returns {MenuItem[]} */
function askWhoAgrees({state, act}, line) {
  const isPossible = line.type === 'said' && state.phase.name !== 'closed' && state.people[line.author]?.role === 'participant';
  return isPossible ? [{words: t('acts.askWhoAgrees'), icon: 'ui-checks', test: 'ask-who-agrees',
    onPick: () => act.askWhoAgrees(line)}] : [];
}
