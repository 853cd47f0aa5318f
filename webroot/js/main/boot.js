import {render} from 'lit/html.js';
import {loadWords} from '../words.js';
import {enter, isMarked, secret} from '../session.js';
import {trouble} from '../views/trouble.js';

/**
 * Starts the page of one role. Without a click on "Continue" in this tab there is nothing to start:
 * the person goes to the door first. A link of another role goes to that role's page.
 */
export async function boot(role, begin) {
  await loadWords();
  if (!isMarked()) return location.replace(`/join${location.hash}`);
  try {
    const session = await enter();
    if (session.you.role !== role) return location.replace(`/${session.you.role}#${secret()}`);
    document.title = `${session.session.topic} · Halfsilver`;
    begin(session);
  } catch (why) {
    if (!why.code) throw why;
    render(trouble(why.code, () => location.reload()), document.getElementById('app'));
  }
}

// Another link pasted into the same tab changes only the fragment, which loads nothing by itself.
addEventListener('hashchange', () => location.reload());
