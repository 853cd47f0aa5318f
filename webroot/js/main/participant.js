import {participant} from '../views/participant.js';
import {App} from './app.js';
import {boot} from './boot.js';
import {draftsOf, verbs} from './verbs.js';

boot('participant', (session) => {
  const me = session.you.member;
  const app = new App({session, view: participant, ui: {to: 'floor', name: session.you.name}});
  app.ui.drafts = draftsOf(app.keeping, ['floor', `aside/${me}`]);
  app.act = {
    ...verbs(app),
    join(name) {
      app.show({name});
      app.command('join', {name, terms: app.state.session.terms.version});
    },
    leave() {
      app.show({dialog: null, left: true});
      app.command('leave');
      app.keeping.forget();
    },
    comeBack() {
      app.show({left: false});
      location.reload();
    },
  };
  app.start();
});
