import {html} from 'lit/html.js';

/** Colour and initial, so that neither alone has to tell people apart. */
export function avatar(person) {
  const initial = [...(person?.name || '?')][0].toLocaleUpperCase();
  return html`<span class="avatar ${hueOf(person)}" aria-hidden="true">${initial}</span>`;
}

export function hueOf(person) {
  if (person?.role === 'participant' && person.hue !== undefined) return `hue-${person.hue}`;
  return person?.role === 'moderator' ? 'hue-moderator' : 'hue-none';
}
