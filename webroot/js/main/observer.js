import {observer} from '../views/observer/page.js';
import {back} from '../store/back/side.js';
import {front} from '../store/front/side.js';
import {answeredNow} from '../store/groups.js';
import {App} from './app.js';
import {boot} from './boot.js';
import {hasJustLeft, leave} from './leaving.js';
import {picturesOf} from './back/pictures.js';
import {read} from './back/reading.js';
import {draftsOf, verbs} from './verbs.js';
import {watchViewport} from './viewport.js';

const narrow = matchMedia('(max-width: 52rem)');

boot('observer', (session) => {
  const me = session.you.member;
  const app = new App({session, sides: [front, back], view: observer, follow: attend, figures: [answeredNow],
    ui: {tab: narrow.matches ? 'room' : 'backroom', thread: null, left: false,
      isNarrow: narrow.matches}});
  app.ui.seen = app.keeping.seen();
  app.ui.drafts = draftsOf(app.keeping, ['backroom', `notes/${me}`]);
  app.act = {
    ...verbs(app),
    turnTo(tab, thread = app.ui.thread) {
      app.show({tab, thread});
      read(app);
    },
    /** Puts the cursor where one writes to the others. */
    address() {
      app.drawNow();
      app.root.querySelector('[data-test=backroom-composer]')?.focus();
    },
    depart: () => leave(app, 'depart'),
  };
  narrow.addEventListener('change', () => turnScreen(app));
  watchViewport();
  app.start();
});

/**
 * A wide screen shows the room beside whatever is turned to; on a narrow one it is turned to itself.
 *
 * @param {App} app
 */
function turnScreen(app) {
  const isNarrow = narrow.matches;
  const tab = !isNarrow && app.ui.tab === 'room' ? 'backroom' : app.ui.tab;
  app.show({isNarrow, tab});
  read(app);
}

/** @param {App} app */
function attend(app) {
  takePlace(app);
  hasJustLeft(app);
  read(app);
  picturesOf(app);
}

/**
 * An observer who came through the door is behind the mirror without another click.
 *
 * @param {App} app
 */
function takePlace(app) {
  const {caughtUp, observers, me, link} = app.state;
  const place = observers[me.member];
  if (!caughtUp || link.status !== 'live' || app.asked || place?.here || place?.dismissed) return;
  app.asked = true;
  app.command('observe');
}
