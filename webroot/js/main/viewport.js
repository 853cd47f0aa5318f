/**
 * How much of the screen is left when a keyboard is up. Not every phone shrinks the page then, so
 * the height that can be seen is handed to the stylesheets.
 */
export function watchViewport() {
  const seen = window.visualViewport;
  if (!seen) return;
  const root = document.documentElement;
  const tell = () => {
    const height = seen.height * seen.scale;
    root.style.setProperty('--screen', `${Math.round(height)}px`);
    if (seen.scale === 1) scrollTo(0, 0);
  };
  seen.addEventListener('resize', tell);
  tell();
}
