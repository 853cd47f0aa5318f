import {progress} from '../store/pace.js';
import {waiting} from '../store/people.js';

const OFF = 'halfsilver.keys-off';

/** Single keys work outside of text fields only, and can be turned off (WCAG 2.1.4). */
export const keysAreOn = () => localStorage.getItem(OFF) === null;

export function turnKeys(on) {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, 'yes');
}

/** What a moderator's keys do. The help dialog lists the same keys, from the locale file. */
const bindings = {
  '?': (app) => app.act.open('keys'),
  n: (app) => putNext(app),
  t: (app) => app.state.onScreen && app.act.takeDown(),
  e: (app) => app.act.address('floor'),
  b: (app) => app.act.address('backroom'),
  p: (app) => app.ui.thread && app.act.address(`aside/${app.ui.thread}`),
  m: (app) => app.act.address(`notes/${app.state.me.member}`),
  a: (app) => waiting(app.state).slice(0, 1).forEach((p) => app.act.admit(p.member)),
  s: (app) => turnPhase(app),
  v: (app) => app.act.open('as-participant'),
  1: (app) => app.act.turnTo('backroom'),
  2: (app) => app.act.turnTo('private'),
  3: (app) => app.act.turnTo('notes'),
};

export function keys(app) {
  return (pressed) => {
    const {key, target} = pressed;
    if (key === 'Escape' && target.matches('textarea')) return target.blur();
    if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.isComposing) return;
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

function turnPhase(app) {
  const verb = {waiting: 'start', live: 'pause', paused: 'resume'}[app.state.phase.name];
  if (verb) app.act[verb]();
}
