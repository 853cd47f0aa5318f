import {render} from 'lit/html.js';
import {loadWords} from '../words.js';
import {trouble} from '../views/trouble.js';

await loadWords();
render(trouble('nothing_here'), document.getElementById('app'));
