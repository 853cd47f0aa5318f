import {canLead} from '../../store/moderator/leading.js';
import {t} from '../../words.js';
import {menu} from '../menu.js';
import {span} from '../span.js';

const CHOICES = [0, 10, 30, 60];

/**
 * How long participants wait between two messages: for a talk that runs away from some of them.
 *
 * @param {ModeratorView} v
 */
export function slowMenu({state, act}) {
  if (state.phase.name === 'waiting' || !canLead(state)) return null;
  return menu({
    label: t('slow.label'),
    test: 'slow-menu',
    sign: 'hourglass',
    items: CHOICES.map((seconds) => ({
      words: seconds === 0 ? t('slow.off') : t('slow.every', {span: span(seconds)}),
      icon: state.slow === seconds ? 'check-lg' : 'none',
      chosen: state.slow === seconds,
      test: `slow-${seconds}`,
      onPick: () => act.slowDown(seconds),
    })),
  });
}
