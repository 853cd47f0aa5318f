import {dialog} from './dialog.js';
import {stimulus} from './stimulus.js';

/**
 * A stimulus as large as the screen is.
 *
 * @param {View} v
 */
export const enlarged = ({ui, act}) => dialog({
  title: ui.dialog?.about.stimulus.title,
  kind: 'is-enlarged',
  wide: true,
  onShut: act.shut,
  body: stimulus(ui.dialog?.about, ui.stimuli[ui.dialog?.about.stimulus.id]),
});
