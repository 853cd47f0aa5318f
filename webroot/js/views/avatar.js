import {html} from 'lit/html.js';

/** Colour and initials, so that neither alone has to tell people apart. */
export function avatar(person) {
  const letters = person?.initials ?? [...(person?.name || '?')][0].toLocaleUpperCase();
  return html`<span class="avatar ${letters.length > 1 ? 'has-two' : ''} ${hueOf(person)}"
      aria-hidden="true">${letters}</span>`;
}

export function hueOf(person) {
  if (person?.role === 'participant' && person.hue !== undefined) return `hue-${person.hue}`;
  return person?.role === 'moderator' ? 'hue-moderator' : 'hue-none';
}
