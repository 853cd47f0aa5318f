/**
 * A press that counts once. The second half of a double click is no second wish: by then another
 * button may stand under the pointer, another question, another person at the door.
 *
 * @param {() => unknown} act
 */
export const once = (act) => (event) => event.detail < 2 && act();
