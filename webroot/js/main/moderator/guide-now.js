import {progress} from '../../store/moderator/pace.js';

/**
 * Keeps the guide where the discussion is: what is asked or shown comes into sight, in a section that
 * may have been folded, and nothing moves until something else is.
 *
 * @param {App} app
 */
export function guideNow(app) {
  let before = null;
  return {
    follow() {
      const now = app.state.caughtUp && app.ui.guide ? progress(app.ui.guide, app.state).now : null;
      if (now === before) return;
      before = now;
      if (now) requestAnimationFrame(() => requestAnimationFrame(() => toNow(app.root)));
    },
    toNow: () => toNow(app.root),
  };
}

/** @param {HTMLElement} root */
function toNow(root) {
  const item = root.querySelector('.guide .item.is-now');
  if (!item) return;
  item.closest('details')?.setAttribute('open', '');
  item.scrollIntoView({block: 'nearest'});
}
