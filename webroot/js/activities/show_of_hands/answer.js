import {html} from 'lit/html.js';
import {t} from '../../words.js';
import {icon} from '../../views/icon.js';
import {once} from '../../views/once.js';

/**
 * One tap, for whom the prompt is true.
 *
 * @type {Kind}
 */
export const showOfHands = {
  begin: () => ({kind: 'show_of_hands'}),

  todo: () => t('activity.todo.show_of_hands'),

  isSentByTap: true,

  input: (_, __, {send, isBarred}) => html`
    <div class="hands-up">
      <button type="button" class="button is-large hands-yes" data-test="hand-up" ?disabled=${isBarred}
          @click=${once(() => send({kind: 'show_of_hands', up: true}))}>
        ${icon('person-raised-hand')} ${t('activity.hands.up')}</button>
      <button type="button" class="button is-quiet hands-no" data-test="hand-down" ?disabled=${isBarred}
          @click=${once(() => send({kind: 'show_of_hands', up: false}))}>
        ${t('activity.hands.down')}</button>
    </div>`,

  answer: () => null,
};
