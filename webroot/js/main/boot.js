import {render} from 'lit/html.js';
import {addressOf} from '../address.js';
import {loadWords} from '../words.js';
import {enter, isMarked} from '../session.js';
import {trouble} from '../views/trouble.js';

/**
 * Starts the page of one role. Without a click on "Continue" in this tab there is nothing to start:
 * the person goes to the door first. A link of another role goes to that role's page.
 */
export async function boot(role, begin) {
  if (!isMarked()) return location.replace(addressOf('/join', greeted(role)));
  const [entered] = await Promise.allSettled([enter(), loadWords()]);
  if (entered.status === 'rejected') {
    const {code = 'trouble'} = entered.reason;
    return render(trouble(code, () => location.reload()), document.getElementById('app'));
  }
  const session = entered.value;
  if (session.you.role !== role) return location.replace(addressOf(`/${session.you.role}`));
  document.title = `${session.session.topic} · Halfsilver`;
  begin(session);
}

const greeted = (role) => (role === 'participant' ? {} : {as: role});

// Enter that is held down presses a button once: what it does may put another one there.
addEventListener('keydown', (pressed) => {
  if (pressed.repeat && pressed.key === 'Enter' && !/** @type {Element} */ (pressed.target).matches('textarea')) {
    pressed.preventDefault();
  }
});

// Another link pasted into the same tab changes only the fragment, which loads nothing by itself.
addEventListener('hashchange', () => location.reload());
