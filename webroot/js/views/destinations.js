import {html} from 'lit/html.js';

/**
 * The switch that says where words go. A radio group, so that arrow keys turn it, step by step. The
 * cursor goes to the words once the place is picked: by a pointer, or by Enter, which sends nothing
 * from here.
 *
 * @param choices `{channel, words, ground, test}` each
 */
export function destinations({legend, choices, to, onTurn}) {
  return html`
    <fieldset class="destinations" @keydown=${onKey}>
      <legend class="visually-hidden">${legend}</legend>
      ${choices.map(({channel, words, ground, test}) => html`
        <label class="destination is-${ground} ${channel === to ? 'is-chosen' : ''}"
            data-test="to-${test}">
          <input type="radio" name="to" .value=${channel} .checked=${channel === to}
              @change=${() => onTurn(channel)} @click=${(e) => e.detail > 0 && toWords(e)}>
          <span>${words}</span>
        </label>`)}
    </fieldset>`;
}

function onKey(event) {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  toWords(event);
}

/** Only after the next drawing is there a field, if the place before was closed. */
const toWords = ({target: {form}}) => requestAnimationFrame(
    () => requestAnimationFrame(() => form.querySelector('textarea')?.focus()));
