import {t} from '../words.js';
import {dialog} from './dialog.js';
import {languages} from './languages.js';

/**
 * The languages of a page that has no room for them.
 *
 * @param {View} v
 */
export const languagesDialog = ({act}) => dialog({
  title: t('common.language'),
  onShut: act.shut,
  body: languages(),
});
