import {render} from 'lit/html.js';
import {loadWords} from '../words.js';
import {enter, mark, secret} from '../session.js';
import {invitation} from '../views/invitation.js';
import {fetchAhead} from './ahead.js';

/** The door: nothing is exchanged before the click on "Continue". */
const door = {busy: false, problem: secret() ? null : 'no_secret'};

async function comeIn() {
  draw({busy: true, problem: null});
  try {
    const {you} = await enter();
    mark();
    location.assign(`/${you.role}${location.hash}`);
  } catch (why) {
    draw({busy: false, problem: why.code ?? 'trouble'});
    document.querySelector('h1').focus();
  }
}

function draw(changes = {}) {
  Object.assign(door, changes);
  render(invitation(door, {continue: comeIn}), document.getElementById('app'));
}

addEventListener('hashchange', () => location.reload());
addEventListener('pageshow', (shown) => shown.persisted && draw({busy: false}));
await loadWords();
draw();
// Most who are invited are participants, and while they read their page can come.
if (secret()) fetchAhead('/participant');
