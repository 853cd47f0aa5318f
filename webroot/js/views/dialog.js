import {html, nothing} from 'lit/html.js';
import {ref} from 'lit/directives/ref.js';
import {t} from '../words.js';
import {icon} from './icon.js';

/**
 * A modal dialog: the browser keeps the focus in it and gives it back once it is closed. So every way
 * out closes it first, and only then is it taken from the page.
 *
 * @param {{title: string, body: unknown, actions?: unknown, onShut(): void, wide?: boolean,
 *     kind?: string}} parts
 */
export function dialog({title, body, actions = null, onShut, wide = false, kind = ''}) {
  const scrolls = (value) => (kind === 'is-enlarged' ? value : nothing);
  return html`
    <dialog class="dialog ${wide ? 'is-wide' : ''} ${kind}" aria-labelledby="dialog-title"
        data-test="dialog" ${ref(open)} @close=${onShut} @mousedown=${beside}>
      <div class="dialog-sheet">
        <div class="dialog-head">
          <h2 id="dialog-title" class="dialog-title" dir=${scrolls('auto')}>${title}</h2>
          <button type="button" class="icon-button" data-test="dialog-close" @click=${shut}
              aria-label=${t('common.close')}>${icon('x-lg')}</button>
        </div>
        <div class="dialog-body" tabindex=${scrolls(0)} role=${scrolls('group')}
            aria-label=${scrolls(title)}>${body}</div>
        ${actions ? html`<footer class="dialog-actions">${actions}</footer>` : null}
      </div>
    </dialog>`;
}

/**
 * Asks before something that cannot be undone.
 *
 * @param {{title: string, words: string, verb: string, onYes(): void, onShut(): void,
 *     test: string}} parts
 */
export function confirmation({title, words, verb, onYes, onShut, test}) {
  return dialog({
    title,
    body: html`<p>${words}</p>`,
    onShut,
    actions: html`
      <button type="button" class="button is-quiet" data-test="cancel" @click=${shut}>
        ${t('common.cancel')}</button>
      <button type="button" class="button is-grave" data-test=${test}
          @click=${(e) => (shut(e), onYes())}>
        ${verb}</button>`,
  });
}

const shut = (event) => event.target.closest('dialog').close();

/** A press beside the sheet shuts it; the second half of the double click that opened it does not. */
function beside(event) {
  if (event.target !== event.currentTarget || event.detail > 1) return;
  event.preventDefault();
  shut(event);
}

/** After the drawing, because a dialog can only be shown once it stands in the page. */
const open = (element) => queueMicrotask(() => {
  if (element?.isConnected && !element.open) element.showModal();
});
