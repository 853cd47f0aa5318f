import {render} from 'lit/html.js';
import {addressOf} from '../address.js';
import {loadWords} from '../words.js';
import {enter, mark, secret} from '../session.js';
import {invitation} from '../views/invitation.js';
import {fetchAhead} from './ahead.js';

/** Whom the link says it was made for. What they may do follows from its secret alone. */
const as = ['moderator', 'observer'].find((role) =>
  role === new URLSearchParams(location.search).get('as')) ?? 'participant';

/** The door: nothing is exchanged before the click on "Continue". */
const door = {as, busy: false, problem: secret() ? null : 'no_secret'};

async function comeIn() {
  draw({busy: true, problem: null});
  try {
    const {you} = await enter();
    mark();
    location.replace(addressOf(`/${you.role}`));
  } catch (why) {
    draw({busy: false, problem: why.code ?? 'trouble'});
    document.querySelector('h1')?.focus();
  }
}

function draw(changes = {}) {
  Object.assign(door, changes);
  render(invitation(door, {continue: comeIn}), document.getElementById('app'));
}

addEventListener('hashchange', () => location.reload());
addEventListener('pageshow', (shown) => shown.persisted && draw({busy: false}));
document.documentElement.classList.toggle('behind', as === 'observer');
await loadWords(...(as === 'participant' ? [] : [`join-${as}`]));
draw();
// While they read, the page they go to can come.
if (secret()) fetchAhead(addressOf(`/${as}`));
