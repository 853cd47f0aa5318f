const FILES = 'link[rel=stylesheet], link[rel=modulepreload], link[as=fetch], script[src]';

/**
 * Fetches a page and its files before anybody goes there. Files are kept for ever, so whoever goes
 * there then has them all; if this does not work they are fetched then.
 */
export async function fetchAhead(address) {
  try {
    const page = new DOMParser().parseFromString(await text(address), 'text/html');
    const files = [...page.querySelectorAll(FILES)]
        .map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '');
    await Promise.all(files.map(text));
  } catch {
    // Nobody is waiting for it yet.
  }
}

const text = (address) => fetch(address, {priority: 'low'}).then((answer) => answer.text());
