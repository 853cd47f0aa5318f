import {rounds} from '../../store/front/activities.js';

/**
 * Gets the pictures of all activities that put pins on one, so that what came of them can be looked at
 * when the picture is no longer on the screens.
 *
 * @param {App} app
 */
export function picturesOf(app) {
  if (!app.state.caughtUp) return;
  for (const {definition: {task}} of rounds(app.state)) {
    if (task.kind === 'picture_pins') app.fetchStimulus(task.picture);
  }
}
