import {html} from 'lit/html.js';
import {nameOf} from '../store/people.js';
import {list, t} from '../words.js';
import {icon} from './icon.js';

/**
 * Lines of the floor that nobody said: questions, what came on the screens, who came and went, the
 * turns of the phase. Null for what needs no line.
 */
export function floorMark(line, state) {
  switch (line.type) {
    case 'asked':
      return html`
        <li class="asked" data-test="asked">
          <p class="eyebrow">${t('talk.question')}</p>
          <p class="asked-text" dir="auto">${line.text}</p>
        </li>`;
    case 'shown':
      return mark(icon('easel'), t('talk.shown', {title: line.stimulus.title}));
    case 'entered':
      return mark(null, t(`talk.entered.${line.role}`, {name: list(line.names ?? [line.name])}));
    case 'left':
      return mark(null, t('talk.left', {name: nameOf(state, line.member)}));
    case 'started':
    case 'paused':
    case 'resumed':
    case 'closed':
      return html`<li class="turn" data-test=${line.type}><span>${t(`talk.${line.type}`)}</span></li>`;
    default:
      return null;
  }
}

const mark = (sign, words) => html`<li class="mark">${sign} ${words}</li>`;
