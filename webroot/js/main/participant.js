import {participant} from '../views/participant/page.js';
import {answerTo} from '../store/outgoing.js';
import {agreedBefore, needsNoForm, standing} from '../store/front/people.js';
import {front} from '../store/front/side.js';
import {App} from './app.js';
import {answering} from './participant/answering.js';
import {boot} from './boot.js';
import {hasJustLeft, leave} from './leaving.js';
import {turnToPrivateWord} from './participant/private-word.js';
import {toComposer} from './typed.js';
import {draftsOf, verbs} from './verbs.js';
import {watchViewport} from './viewport.js';

boot('participant', (session) => {
  const me = session.you.member;
  const ui = {to: 'floor', name: session.you.named ? session.you.name : '', left: false, returning: false,
    foldedRounds: {}, changing: null, begun: {}};
  const app = new App({session, sides: [front], view: participant, ui, follow: attend});
  app.ui.drafts = draftsOf(app.keeping, ['floor', `aside/${me}`]);
  app.ui.begun = app.keeping.begun();
  app.ui.to = app.keeping.place();
  app.ui.returning = app.keeping.hasLeft();
  app.act = {
    ...verbs(app),
    ...answering(app),
    turnComposer(to) {
      app.keeping.keepPlace(to);
      app.show({to, turnedFor: null, turnedDuring: app.state.question?.key,
        putAside: to === 'floor' ? app.heard : app.ui.putAside});
    },
    /** Turns the composer to a channel and puts the cursor there. */
    address(channel) {
      app.act.turnComposer(channel);
      app.drawNow();
      toComposer(app.root);
    },
    answerPrivately: () => app.act.address(`aside/${me}`),
    answerEveryone: () => app.act.address('floor'),
    /** A new screen begins at its heading, for whoever does not see it change. */
    toHeading() {
      setTimeout(() => {
        const heading = app.root.querySelector('h1');
        heading?.setAttribute('tabindex', '-1');
        heading?.focus({preventScroll: true});
        scrollTo(0, 0);
      });
    },
    turnHand: (up) => (up ? app.command('raise_hand') : app.command('lower_hand', {member: me})),
    /** Shows a round of earlier. */
    lookBack: ({activity, round}) => app.act.open('round', {activity, round}),
    putAside: () => app.show({putAside: app.heard}),
    join(name) {
      app.show({name});
      app.joining = app.command('join', {name, terms: app.state.session.terms.version});
    },
    leave: () => leave(app, 'leave'),
    comeBack() {
      app.keeping.keepComingBack(true);
      location.reload();
    },
  };
  watchViewport();
  app.start();
});

/** @param {App} app */
function attend(app) {
  isBack(app);
  comesBack(app);
  if (hasJustLeft(app)) {
    app.ui = {...app.ui, drafts: {}, replies: {}, begun: {}};
    app.keeping.forgetDrafts();
    app.keeping.keepLeft(true);
  }
  findOut(app);
  turnToPrivateWord(app);
}

/**
 * Once the session is closed, old words can be sent again without being said: the answer only tells
 * whether they are on record.
 *
 * @param {App} app
 */
function findOut(app) {
  const {phase, link, outgoing} = app.state;
  if (phase.name !== 'closed' || link.status !== 'live') return;
  const unsure = outgoing.find((o) => o.status === 'unsure');
  if (unsure) app.send(unsure.command);
}

/**
 * Who asked on the last page to come back in is not asked a second time.
 *
 * @param {App} app
 */
function comesBack(app) {
  if (!app.state.caughtUp || !app.keeping.isComingBack()) return;
  app.keeping.keepComingBack(false);
  if (standing(app.state) === 'left' && needsNoForm(app.state)) {
    app.act.join(agreedBefore(app.state).name);
  }
}

/**
 * Who left reads the floor no more, so nothing tells this page that they did but what it kept. They
 * are asked again, and are back once their agreement was taken.
 *
 * @param {App} app
 */
function isBack(app) {
  const answer = app.joining && answerTo(app.state, app.joining);
  if (!answer) return;
  app.joining = null;
  if (answer !== 'yes' && answer !== 'already_joined') return;
  app.keeping.keepLeft(false);
  app.ui = {...app.ui, returning: false};
}
