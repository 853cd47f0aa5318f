import {ref} from 'lit/directives/ref.js';

/** Where on the picture a pin stands; that it is drawn there is the stylesheet's. */
export const placed = ({x, y}) => ref((pin) => {
  pin?.style.setProperty('--x', `${x / 10}%`);
  pin?.style.setProperty('--y', `${y / 10}%`);
});
