import {observer} from '../views/observer.js';
import {App} from './app.js';
import {boot} from './boot.js';
import {draftsOf, verbs} from './verbs.js';

boot('observer', (session) => {
  const me = session.you.member;
  const app = new App({session, view: observer, ui: {tab: 'backroom', thread: null, seen: {}}, follow: takePlace});
  app.ui.drafts = draftsOf(app.keeping, ['backroom', `notes/${me}`]);
  app.act = {
    ...verbs(app),
    depart() {
      app.show({dialog: null});
      app.command('depart');
    },
  };
  app.start();
});

/** An observer who came through the door is behind the mirror without another click. */
function takePlace(app) {
  const {caughtUp, observers, me, link} = app.state;
  const place = observers[me.member];
  if (!caughtUp || link.status !== 'live' || app.asked || place?.here || place?.dismissed) return;
  app.asked = true;
  app.command('observe');
}
