import {html} from 'lit/html.js';
import {t} from '../../words.js';

/** @type {BackKind<'open_answer'>} */
export const openAnswer = {
  name: ({beginning, inTalk}) => t(`kinds.open_answer.${inTalk ? 'inTalk' : beginning ? 'completion' : 'open'}`),
  words: ({texts}, {beginning}) => texts.map((text) => html`
    <p class="answer-text" dir="auto">${beginning ? html`<span class="soft">${beginning}</span> ` : null}${text}</p>`),
};
