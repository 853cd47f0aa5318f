import {participant} from '../views/participant.js';
import {App} from './app.js';
import {boot} from './boot.js';
import {draftsOf, verbs} from './verbs.js';
import {watchViewport} from './viewport.js';

boot('participant', (session) => {
  const me = session.you.member;
  const ui = {to: 'floor', name: session.you.name, left: false, returning: false};
  const app = new App({session, view: participant, ui, follow: attend});
  app.ui.drafts = draftsOf(app.keeping, ['floor', `aside/${me}`]);
  app.ui.to = app.keeping.place();
  app.ui.returning = app.keeping.hasLeft();
  app.act = {
    ...verbs(app),
    turnComposer(to) {
      app.keeping.keepPlace(to);
      app.show({to});
    },
    join(name) {
      app.show({name});
      app.command('join', {name, terms: app.state.session.terms.version});
      app.joining = app.state.outgoing.at(-1).command.id;
    },
    leave() {
      app.show({dialog: null, left: true});
      app.command('leave');
      app.keeping.forget();
      app.keeping.keepLeft(true);
    },
    comeBack: () => location.reload(),
  };
  watchViewport();
  app.start();
});

function attend(app) {
  isBack(app);
  if (app.state.phase.name === 'closed') app.keeping.forget();
}

/**
 * Who left reads the floor no more, so nothing tells this page that they did but what it kept. They
 * are asked again, and are back once their agreement was taken.
 */
function isBack(app) {
  const {outgoing, notices} = app.state;
  const id = app.joining;
  if (!id || outgoing.some((o) => o.command.id === id)) return;
  const refused = notices.find((n) => n.id === id);
  app.joining = null;
  if (refused && refused.code !== 'already_joined') return;
  app.keeping.keepLeft(false);
  app.ui = {...app.ui, returning: false};
}
