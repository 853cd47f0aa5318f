import {html, render} from 'lit/html.js';
import {floorMark} from '../js/views/told.js';
import {inLanguage} from './languages.js';
import {equal} from './rooms.js';

const told = (lang, ...lines) => inLanguage(lang, () => {
  const list = document.createElement('ul');
  render(html`${lines.map((line) => floorMark(line, {}))}`, list);
  return [...list.querySelectorAll('li')].map((mark) => mark.textContent.trim());
});

const entered = (role, ...names) => ({type: 'entered', role, name: names[0], names});

export const tests = {
  async several_who_came_at_once_are_told_of_in_the_plural() {
    const lines = [
      entered('participant', 'Ana'), entered('participant', 'Ana', 'Ben'),
      entered('moderator', 'Ruth'), entered('moderator', 'Ruth', 'Mo'),
    ];
    equal(await told('de', ...lines),
      ['Ana ist da', 'Ana und Ben sind da', 'Ruth moderiert', 'Ruth und Mo moderieren']);
    equal(await told('en', ...lines),
      ['Ana came in', 'Ana and Ben came in', 'Ruth leads the discussion', 'Ruth and Mo lead the discussion']);
  },
};
