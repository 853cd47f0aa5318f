import {observer} from '../views/observer.js';
import {App} from './app.js';
import {boot} from './boot.js';
import {hasJustLeft, leave} from './leaving.js';
import {read} from './reading.js';
import {draftsOf, verbs} from './verbs.js';

boot('observer', (session) => {
  const me = session.you.member;
  const app = new App({session, view: observer, follow: attend,
    ui: {tab: 'backroom', thread: null, left: false}});
  app.ui.seen = app.keeping.seen();
  app.ui.drafts = draftsOf(app.keeping, ['backroom', `notes/${me}`]);
  app.act = {
    ...verbs(app),
    turnTo(tab, thread = app.ui.thread) {
      app.show({tab, thread});
      read(app);
    },
    depart: () => leave(app, 'depart'),
  };
  app.start();
});

function attend(app) {
  takePlace(app);
  hasJustLeft(app);
  read(app);
}

/** An observer who came through the door is behind the mirror without another click. */
function takePlace(app) {
  const {caughtUp, observers, me, link} = app.state;
  const place = observers[me.member];
  if (!caughtUp || link.status !== 'live' || app.asked || place?.here || place?.dismissed) return;
  app.asked = true;
  app.command('observe');
}
