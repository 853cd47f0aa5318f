const MARKED = 2500;

/**
 * Shows a line of a talk: goes back in it as far as is needed, brings the line into sight, marks it
 * for a moment and puts the focus there, so that reading goes on from it.
 *
 * @param {Line} line
 * @param {HTMLElement} log
 * @param {ReturnType<typeof import('./window.js').scrolling>['view'] | null} view how much of the
 *     talk is drawn, where that is not all of it
 * @param {number} index where the line stands in the talk
 */
export function goTo(line, log, view = null, index = 0) {
  view?.reach(index);
  const find = () => log.querySelector(`[data-key="${CSS.escape(line.key)}"]`);
  const show = () => {
    const found = find();
    if (found) mark(found);
    view?.arrived();
  };
  if (find()) show();
  else requestAnimationFrame(() => requestAnimationFrame(show));
}

/** @param {HTMLElement} line */
function mark(line) {
  line.tabIndex = -1;
  line.focus({preventScroll: true});
  line.scrollIntoView({block: 'center'});
  line.toggleAttribute('data-found', true);
  setTimeout(() => line.removeAttribute('data-found'), MARKED);
}

/**
 * The talk in which something was pressed.
 *
 * @param {any} event
 * @returns {HTMLElement}
 */
export const logOf = ({currentTarget}) => currentTarget.closest('[role=log]');
