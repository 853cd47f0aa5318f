/** The addresses of our pages. Whoever chose a language by an address keeps it on the next page. */

const chosen = () => new URLSearchParams(location.search).get('lang');

/** Where a page is, with what it is to be told. The secret is kept, too. */
export function addressOf(path, told = {}) {
  const query = new URLSearchParams(told);
  const language = chosen();
  if (language) query.set('lang', language);
  return `${path}${query.size > 0 ? `?${query}` : ''}${location.hash}`;
}

/** Where this same page is in another language. */
export function inLanguage(tag) {
  const address = new URL(location.href);
  address.searchParams.set('lang', tag);
  return address.href;
}
