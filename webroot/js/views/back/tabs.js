import {html} from 'lit/html.js';

/**
 * A row of tabs. Left and right turn them, as the ARIA practice says.
 *
 * @param list `{name, words, unread}` each; the chosen one's pane has the id `pane-<name>`
 */
export function tabs({label, list, chosen, onTurn}) {
  const turn = (event, i) => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (!step) return;
    const towards = getComputedStyle(event.target).direction === 'rtl' ? -step : step;
    const next = list[(i + towards + list.length) % list.length];
    onTurn(next.name);
    requestAnimationFrame(() => document.getElementById(`tab-${next.name}`)?.focus());
  };
  return html`
    <div class="tabs" role="tablist" aria-label=${label}>
      ${list.map(({name, words, unread}, i) => html`
        <button type="button" class="tab" role="tab" id="tab-${name}" data-test="tab-${name}"
            aria-selected=${name === chosen} aria-controls=${name === chosen ? `pane-${name}` : ''}
            tabindex=${name === chosen ? 0 : -1}
            @click=${() => onTurn(name)} @keydown=${(e) => turn(e, i)}>
          ${words}${unread ? html`<span class="badge" data-test="unread-${name}">${unread}</span>`
            : null}</button>`)}
    </div>`;
}

/**
 * The pane under the tabs.
 *
 * @param {string} name
 */
export const pane = (name, body) => html`
  <div class="pane" role="tabpanel" id="pane-${name}" aria-labelledby="tab-${name}">${body}</div>`;

/** Where the keyboard finds them (`skips`). */
export const TABS = ['[role=tab][aria-selected=true]'];
