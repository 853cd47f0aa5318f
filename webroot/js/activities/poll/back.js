import {html} from 'lit/html.js';
import {list, t} from '../../words.js';

/** @type {BackKind<'poll'>} */
export const poll = {
  name: ({least, most}) => (most === 1 ? t('kinds.poll.single')
    : t(least === most ? 'kinds.poll.exactly' : 'kinds.poll.several', {least, most})),
  words: ({chosen}, {options}) => html`<p dir="auto">${list(chosen.map((n) => options[n]))}</p>`,
};
