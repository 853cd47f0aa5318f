/**
 * Who is using this page. The secret of a personal link stays in the fragment of the address, where
 * no server log sees it; the token it is exchanged for lives in memory only. A mark in this tab
 * says that the person has once clicked "Continue", so that a reload need not ask again: link
 * scanners and previews, which never click, exchange nothing.
 */

const MARK = 'halfsilver.entered';
const FRESH = 60_000;

export class Refusal extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** Mail programs like to take the full stop or the bracket behind a link for a part of it. */
export const secret = () => /^#[\w-]*/.exec(location.hash)?.[0].slice(1) ?? '';

export function isMarked() {
  return secret() !== '' && sessionStorage.getItem(MARK) === fingerprint(secret());
}

export function mark() {
  sessionStorage.setItem(MARK, fingerprint(secret()));
}

/** Exchanges the secret. Throws a {@link Refusal} that says in a code why not. */
export async function enter() {
  let answer;
  try {
    answer = await fetch('/api/enter', {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({secret: secret()}),
    });
  } catch {
    throw new Refusal('offline', '');
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refusal(body.code ?? 'trouble', body.message ?? '');
  return new Session(body);
}

export class Session {
  #entered;

  constructor(entered) {
    this.#entered = entered;
    this.you = entered.you;
    this.session = entered.session;
  }

  /** A token that is good for a while yet; fetched anew when it is not. */
  async token() {
    if (this.#entered.expiresAt - Date.now() < FRESH) await this.renew();
    return this.#entered.token;
  }

  async renew() {
    this.#entered = (await enter()).#entered;
  }
}

/**
 * Tells one secret from another without keeping either.
 *
 * @param {string} text
 */
function fingerprint(text) {
  let hash = 0x811c9dc5;
  for (const c of text) hash = Math.imul(hash ^ (c.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
