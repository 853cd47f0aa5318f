import {html} from 'lit/html.js';

/**
 * The switch that says where words go. A radio group, so that arrow keys turn it.
 *
 * @param choices `{channel, words, ground, test}` each
 */
export function destinations({legend, choices, to, onTurn}) {
  return html`
    <fieldset class="destinations">
      <legend class="visually-hidden">${legend}</legend>
      ${choices.map(({channel, words, ground, test}) => html`
        <label class="destination is-${ground} ${channel === to ? 'is-chosen' : ''}"
            data-test="to-${test}">
          <input type="radio" name="to" .value=${channel} .checked=${channel === to}
              @change=${() => onTurn(channel)}>
          <span>${words}</span>
        </label>`)}
    </fieldset>`;
}
