import {moderator} from '../views/moderator/page.js';
import {standing} from '../store/front/people.js';
import {back} from '../store/back/side.js';
import {front} from '../store/front/side.js';
import {answeredNow} from '../store/groups.js';
import {voices} from '../store/moderator/voice.js';
import {App} from './app.js';
import {boot} from './boot.js';
import {Calls, sounds} from './moderator/calls.js';
import {SecondRoom} from './moderator/as-participant.js';
import {guideNow} from './moderator/guide-now.js';
import {keys} from './moderator/keys.js';
import {draftsOf, verbs} from './verbs.js';
import {keptOwn} from './moderator/own.js';
import {leading} from './moderator/leading.js';
import {picturesOf} from './back/pictures.js';
import {read} from './back/reading.js';
import {turnTyping, typingGoes} from './typed.js';

boot('moderator', (session) => {
  const me = session.you.member;
  const ui = {to: 'floor', tab: 'backroom', thread: null, guide: null, seats: [],
    soon: null, typingGoes: typingGoes(), sound: sounds()};
  const app = new App({session, sides: [front, back], view: moderator, ui, follow: () => attend(),
    figures: [answeredNow, voices]});
  const calls = new Calls(app);
  const place = guideNow(app);
  const second = new SecondRoom(app);
  const attend = () => {
    takePlace(app);
    read(app);
    calls.follow();
    place.follow();
    second.follow();
    app.act.followSoon();
    app.act.followOwn();
    picturesOf(app);
  };
  app.ui.seen = app.keeping.seen();
  app.ui.own = keptOwn(app.keeping);
  app.ui.drafts = draftsOf(app.keeping, ['floor', 'backroom', `notes/${me}`]);
  app.act = {
    ...verbs(app),
    ...leading(app),
    turnTyping(on) {
      turnTyping(on);
      app.show({typingGoes: on});
    },
    turnSound(on) {
      calls.turnSound(on);
      app.show({sound: on});
    },
    toNow: place.toNow,
    showRoomIn: (frame) => second.showIn(frame),
  };
  app.act.turnComposer(app.keeping.place());
  app.wanted.want('guide', {
    get: () => app.api.guide(),
    here(guide) {
      app.show({guide});
      place.follow();
    },
    failed: () => app.show({guide: false}),
  });
  app.wanted.want('seats', {get: () => app.api.seats(), here: (seats) => app.show({seats})});
  document.addEventListener('keydown', keys(app));
  app.start();
});

/**
 * A moderator who came through the door takes their place without another click.
 *
 * @param {App} app
 */
function takePlace(app) {
  const {caughtUp, link, phase} = app.state;
  if (!caughtUp || link.status !== 'live' || app.asked || phase.name === 'closed') return;
  if (standing(app.state) === 'in') return;
  app.asked = true;
  app.command('lead');
}
