/** What the pages ask for over HTTP once somebody has entered. */
export class Api {
  #session;
  #blobs = new Map();

  constructor(session) {
    this.#session = session;
  }

  guide() {
    return this.#get('/api/guide').then((answer) => answer.json());
  }

  async seats() {
    const answer = await this.#get('/api/seats');
    return (await answer.json()).seats;
  }

  /** The address of a stimulus's bytes inside this page; they are fetched once. */
  stimulus(id) {
    if (!this.#blobs.has(id)) {
      const url = this.#get(`/api/stimuli/${encodeURIComponent(id)}`)
          .then((answer) => answer.blob())
          .then((blob) => URL.createObjectURL(blob));
      url.catch(() => this.#blobs.delete(id));
      this.#blobs.set(id, url);
    }
    return this.#blobs.get(id);
  }

  /** Saves the record as a file. */
  async transcript(format) {
    const answer = await this.#get(`/api/transcript?format=${format}`);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answer.blob());
    link.download = `transcript.${format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /** Where this device's clock is wrong, only the server can tell that a token is over. */
  async #get(path) {
    let answer = await this.#ask(path);
    if (answer.status === 401) {
      await this.#session.renew();
      answer = await this.#ask(path);
    }
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer;
  }

  async #ask(path) {
    return fetch(path, {headers: {authorization: `Bearer ${await this.#session.token()}`}});
  }
}
