import {called} from '../../shortcuts.js';
import {canAsk, canLead, nextTurn} from '../../store/moderator/leading.js';
import {progress} from '../../store/moderator/pace.js';
import {waiting} from '../../store/front/people.js';
import {typed} from '../typed.js';

/**
 * What a moderator's shortcuts do, where the buttons could. The help dialog lists the same ones, from
 * the locale file. They work while one writes, too.
 */
const bindings = {
  N: (app) => canAsk(app.state) && putNext(app),
  Q: (app) => canAsk(app.state) && app.ui.to === 'floor' && app.act.askOwn(app.ui.drafts.floor),
  Enter: (app) => app.act.putNow(),
  X: (app) => canLead(app.state) && app.state.onScreen && app.act.takeDown(),
  P: (app) => canLead(app.state) && nextTurn(app.state) && app.act[nextTurn(app.state)](),
  A: (app) => canLead(app.state) && admitNext(app),
  G: (app) => app.act.address('floor'),
  I: (app) => toThread(app),
  K: (app) => app.act.address('backroom'),
  M: (app) => app.act.address(`notes/${app.state.me.member}`),
  J: (app) => app.act.turnTo(nextTab(app.ui.tab)),
  L: (app) => app.act.open('as-participant'),
  '/': (app) => app.act.open('keys'),
};

/**
 * Letters are words, and go to the composer. A key that is held down was pressed once.
 *
 * @param {App} app
 */
export function keys(app) {
  return (pressed) => {
    if (pressed.isComposing || pressed.keyCode === 229) return;
    if (pressed.key === 'Escape') return escape(app, pressed);
    const binding = bindings[called(pressed)];
    if (!binding || app.ui.dialog) return typed(pressed, app.root);
    pressed.preventDefault();
    if (!pressed.repeat) binding(app);
  };
}

/**
 * Escape takes back what is about to be put; only then does it leave the field.
 *
 * @param {App} app
 */
function escape(app, pressed) {
  if (app.ui.dialog || pressed.repeat) return;
  if (app.ui.soon) app.act.takeBack();
  else if (pressed.target.matches('textarea')) pressed.target.blur();
}

/** @param {App} app */
function putNext(app) {
  const next = app.ui.guide && progress(app.ui.guide, app.state).next;
  if (!next) return;
  if (next.question) app.act.ask(next);
  else if (next.activity) app.act.openActivity(next);
  else app.act.showItem(next);
}

/** @param {App} app */
function admitNext(app) {
  const [longest] = waiting(app.state);
  if (longest) app.act.admit(longest.member);
}

/**
 * Without a thread to write in, to the threads there are.
 *
 * @param {App} app
 */
function toThread(app) {
  if (app.ui.thread) return app.act.address(`aside/${app.ui.thread}`);
  app.act.turnTo('private');
  app.drawNow();
  app.root.querySelector('.thread, #tab-private')?.focus();
}

const TABS = ['backroom', 'private', 'notes'];

const nextTab = (tab) => TABS[(TABS.indexOf(tab) + 1) % TABS.length];
