import {render} from 'lit/html.js';
import {loadWords} from '../words.js';
import {welcome} from '../views/welcome.js';

await loadWords();
render(welcome(), document.getElementById('app'));
