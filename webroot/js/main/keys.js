import {canAsk, canLead, nextTurn} from '../store/leading.js';
import {progress} from '../store/pace.js';
import {waiting} from '../store/people.js';

const OFF = 'halfsilver.keys-off';

/** Single keys work outside of text fields only, and can be turned off (WCAG 2.1.4). */
export const keysAreOn = () => localStorage.getItem(OFF) === null;

export function turnKeys(on) {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, 'yes');
}

/**
 * What a moderator's keys do, where the buttons could. The help dialog lists the same keys, from the
 * locale file.
 */
const bindings = {
  '?': (app) => app.act.open('keys'),
  n: (app) => canAsk(app.state) && putNext(app),
  t: (app) => canLead(app.state) && app.state.onScreen && app.act.takeDown(),
  e: (app) => app.act.address('floor'),
  b: (app) => app.act.address('backroom'),
  p: (app) => app.ui.thread && app.act.address(`aside/${app.ui.thread}`),
  m: (app) => app.act.address(`notes/${app.state.me.member}`),
  a: (app) => canLead(app.state) && admitNext(app),
  s: (app) => canLead(app.state) && app.act[nextTurn(app.state)](),
  v: (app) => app.act.open('as-participant'),
  1: (app) => app.act.turnTo('backroom'),
  2: (app) => app.act.turnTo('private'),
  3: (app) => app.act.turnTo('notes'),
};

/** A key that is held down was pressed once. */
export function keys(app) {
  return (pressed) => {
    const {key, target} = pressed;
    if (pressed.isComposing || pressed.keyCode === 229) return;
    if (key === 'Escape' && target.matches('textarea')) return target.blur();
    if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
    if (pressed.repeat) return;
    if (app.ui.dialog || target.closest('input, textarea, select, dialog')) return;
    const binding = bindings[key.toLowerCase()];
    if (!binding || (key !== '?' && !keysAreOn())) return;
    pressed.preventDefault();
    binding(app);
  };
}

function putNext(app) {
  const next = app.ui.guide && progress(app.ui.guide, app.state).next;
  if (!next) return;
  if (next.question) app.act.ask(next.id);
  else app.act.showItem(next.id);
}

function admitNext(app) {
  const [longest] = waiting(app.state);
  if (longest) app.act.admit(longest.member);
}
