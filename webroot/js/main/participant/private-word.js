import {standing} from '../../store/front/people.js';
import {privateWord} from '../../store/front/private-word.js';

/**
 * The natural answer to a private word is private. The composer turns to it by itself, which the page
 * shows, unless something was begun: then the page only offers it. It never turns to everyone by itself.
 *
 * @param {App} app
 */
export function turnToPrivateWord(app) {
  const {state, ui} = app;
  if (!state.caughtUp || standing(state) !== 'in') return;
  const word = privateWord(state);
  const isNews = word !== null && app.heard !== undefined && word.key !== app.heard;
  app.heard = word?.key ?? app.heard ?? null;
  if (!isNews || ui.to !== 'floor' || (ui.drafts.floor ?? '').trim() !== '') return;
  app.act.turnComposer(`aside/${state.me.member}`);
  app.show({turnedFor: word.key});
}
