import {render} from 'lit/html.js';
import {loadWords} from '../words.js';
import {demo} from '../views/demo.js';

await loadWords();
const answer = await fetch('/api/demo').catch(() => null);
const seats = answer?.ok ? await answer.json() : null;
render(demo(seats), document.getElementById('app'));
