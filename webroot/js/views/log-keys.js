/**
 * A log is one stop for Tab. From there arrows go from message to message, and Enter does what a
 * message offers; only the message that has the focus offers Tab its buttons.
 */
const STOPS = '.messages > li, .group-head';
const OFFERS = '.message > .menu > summary, .message > .message-reply, .bubble > .link-button,'
  + ' .asked > .link-button, .mark > .link-button';
const BUTTONS = `${OFFERS}, .bubble > .quote`;
const PLAIN = ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'];

/** For the `keydown` of a log. */
export function logKeys(event) {
  if (PLAIN.some((held) => event[held])) return;
  const {key, target, currentTarget: log} = event;
  const here = target.closest(STOPS);
  if (key === 'Enter' && target === here) return pick(event, here);
  const to = next(key, here, log);
  if (!to || target.closest('.menu[open]') || goesOn(key, here, log)) return;
  event.preventDefault();
  to.tabIndex = -1;
  to.focus();
}

/** For the `focusin` and `focusout` of a log. */
export const logFocus = (event) => {
  const {currentTarget: log, target, relatedTarget, type} = event;
  const there = (type === 'focusin' ? target : relatedTarget)?.closest?.(STOPS);
  for (const offer of log.querySelectorAll(BUTTONS)) {
    offer.tabIndex = there?.contains(offer) ? 0 : -1;
  }
};

function next(key, here, log) {
  const stops = [...log.querySelectorAll(STOPS)].filter((one) => one.offsetHeight > 0);
  switch (key) {
    case 'ArrowUp': return here ? stops[stops.indexOf(here) - 1] : lastInSight(stops, log);
    case 'ArrowDown': return here ? stops[stops.indexOf(here) + 1] : lastInSight(stops, log);
    case 'Home': return here && stops[0];
    case 'End': return here && stops.at(-1);
    default: return null;
  }
}

const lastInSight = (stops, log) => {
  const end = log.getBoundingClientRect().bottom;
  return stops.findLast((one) => one.getBoundingClientRect().top < end);
};

/** A message longer than the log is scrolled through before its neighbour is gone to. */
function goesOn(key, here, log) {
  if (!here) return false;
  const [box, sight] = [here, log].map((one) => one.getBoundingClientRect());
  return (key === 'ArrowDown' && box.bottom > sight.bottom + 1)
    || (key === 'ArrowUp' && box.top < sight.top - 1);
}

function pick(event, message) {
  const offer = message.querySelector(OFFERS);
  if (!offer) return;
  event.preventDefault();
  offer.click();
  message.querySelector('.menu[open] .menu-item')?.focus();
}
