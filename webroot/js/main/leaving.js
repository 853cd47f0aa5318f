import {answerTo} from '../store/outgoing.js';

const OUT = ['yes', 'not_joined', 'removed'];

/**
 * Asks to go. Goodbye is said once that is on record: a page closed before would leave a ghost.
 *
 * @param {App} app
 */
export function leave(app, command) {
  app.show({dialog: null});
  app.leaving = app.command(command);
}

/**
 * Whether it has just become known that this page's person is gone. Who cannot go reads why.
 *
 * @param {App} app
 */
export function hasJustLeft(app) {
  const id = app.leaving;
  const answer = id && answerTo(app.state, id);
  if (!answer) return false;
  app.leaving = null;
  if (!OUT.includes(answer)) return false;
  app.ui = {...app.ui, left: true};
  app.act.noticed(id);
  return true;
}
