import {nameOf} from '../../store/front/people.js';
import {t} from '../../words.js';

/** What a participant calls somebody: of a moderator they may know no name yet. */
export const called = (state, member) => nameOf(state, member) || t('common.moderator');
