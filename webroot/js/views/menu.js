import {html, nothing} from 'lit/html.js';
import {icon} from './icon.js';

/**
 * A small menu behind a button: a disclosure, so that Tab and Enter are all one needs to know.
 * In a log it is no stop for Tab by itself. It shuts when the focus or the pointer goes elsewhere, and on Escape.
 */
export function menu({label, test, items, isStop = true, sign = 'three-dots'}) {
  return html`
    <details class="menu" data-test=${test} @toggle=${place} @focusout=${leave} @keydown=${escape}>
      <summary class="icon-button" aria-label=${label} tabindex=${isStop ? nothing : -1}
          title=${sign === 'three-dots' ? nothing : label}>${icon(sign)}</summary>
      <div class="menu-items">
        ${items.filter(Boolean).map((item) => html`
          <button type="button" class="menu-item ${item.grave ? 'is-grave' : ''}"
              data-test=${item.test} aria-current=${item.chosen ?? nothing} @click=${(e) => (shut(e), item.onPick())}>
            ${icon(item.icon)} ${item.words}</button>`)}
      </div>
    </details>`;
}

/** The focus goes back to the button, so that whatever the pick opens can give it back in turn. */
function shut(event) {
  const details = event.target.closest('details');
  details.removeAttribute('open');
  details.querySelector('summary').focus();
}

/** Focus that goes nowhere is no leaving: some browsers give a pressed button none. */
const leave = ({currentTarget: details, relatedTarget: to}) => {
  if (to && !details.contains(to)) details.removeAttribute('open');
};

document.addEventListener('pointerdown', ({target}) => {
  for (const open of document.querySelectorAll('.menu[open]')) {
    if (!open.contains(/** @type {Node} */ (target))) open.removeAttribute('open');
  }
});

const escape = (event) => {
  if (event.key !== 'Escape' || !event.currentTarget.open) return;
  event.stopPropagation();
  shut(event);
};

/** So far from the edge of what it stands in. */
const AIR = 4;

/** Opens upwards where there is room only there, and stays within what it stands in at the sides. */
const place = ({currentTarget: details}) => {
  if (!details.open) return;
  const items = details.querySelector('.menu-items');
  items.style.setProperty('--menu-shift', '0px');
  details.classList.remove('is-up');
  const within = details.closest('.scrolls')?.getBoundingClientRect()
    ?? {left: 0, right: innerWidth, top: 0, bottom: innerHeight};
  const {left, right, bottom, height} = items.getBoundingClientRect();
  const above = details.getBoundingClientRect().top - within.top;
  details.classList.toggle('is-up', bottom > within.bottom && above > height);
  const shift = Math.max(within.left + AIR - left, Math.min(0, within.right - AIR - right));
  items.style.setProperty('--menu-shift', `${shift}px`);
  items.scrollIntoView({block: 'nearest'});
};

/** A phone that is turned has its edges elsewhere. */
addEventListener('resize', () => {
  for (const open of document.querySelectorAll('.menu[open]')) place({currentTarget: open});
});
