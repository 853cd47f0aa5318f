/**
 * What this browser keeps for a seat, so that a reload loses no words: drafts by destination, and
 * commands not yet answered. Kept per member, because a family may share one phone.
 */
export class Keeping {
  #prefix;

  constructor(member) {
    this.#prefix = `halfsilver.${member}.`;
  }

  draft(destination) {
    return this.#read('drafts')[destination] ?? '';
  }

  keepDraft(destination, text) {
    const drafts = this.#read('drafts');
    if (text) drafts[destination] = text;
    else delete drafts[destination];
    this.#write('drafts', drafts);
  }

  /** What each draft is a reply to, by the number of the message on the same channel. */
  replies() {
    return this.#read('replies');
  }

  keepReplies(replies) {
    this.#write('replies', replies);
  }

  /** Answers that were begun and not sent, by round. */
  begun() {
    return this.#read('begun');
  }

  keepBegun(begun) {
    this.#write('begun', begun);
  }

  /** Where the composer stood: what was written privately must not go on in front of everyone. */
  place() {
    return this.#read('place').channel ?? 'floor';
  }

  keepPlace(channel) {
    this.#write('place', {channel});
  }

  unanswered() {
    return Object.values(this.#read('unanswered'));
  }

  /** Another tab of this seat keeps words here too, so only what is named is touched. */
  keepUnanswered(items, gone) {
    const all = this.#read('unanswered');
    for (const item of items) all[item.command.id] = item;
    for (const id of gone) delete all[id];
    this.#write('unanswered', all);
  }

  /** What was about to be put before everybody when this page ended. Another tab never knows of it. */
  soon() {
    return JSON.parse(sessionStorage.getItem(`${this.#prefix}soon`) ?? 'null');
  }

  keepSoon(what) {
    const name = `${this.#prefix}soon`;
    if (what) sessionStorage.setItem(name, JSON.stringify(what));
    else sessionStorage.removeItem(name);
  }

  /** How far each channel was read, by its number. */
  seen() {
    return this.#read('seen');
  }

  keepSeen(seen) {
    this.#write('seen', seen);
  }

  /**
   * To be told which history is read. Whether it is another one than before: then how far that was read,
   * and which of its messages was about to be replied to, is forgotten.
   */
  isOtherHistory(epoch) {
    const {name} = this.#read('epoch');
    if (name === epoch) return false;
    this.#write('epoch', {name: epoch});
    if (name === undefined) return false;
    this.keepSeen({});
    this.keepReplies({});
    return true;
  }

  /** Whether this seat was left from here: on coming back its person is asked again. */
  hasLeft() {
    return this.#read('left').yes === true;
  }

  keepLeft(left) {
    this.#write('left', left ? {yes: true} : {});
  }

  /** Whether the page that was here before asked to come back in. */
  isComingBack() {
    return this.#read('back').yes === true;
  }

  keepComingBack(coming) {
    this.#write('back', coming ? {yes: true} : {});
  }

  /** Lets go of what was being written, to what and to whom. */
  forgetDrafts() {
    for (const name of ['drafts', 'replies', 'begun', 'place']) this.#write(name, {});
  }

  #read(name) {
    try {
      return JSON.parse(localStorage.getItem(this.#prefix + name) ?? '{}');
    } catch {
      return {};
    }
  }

  #write(name, value) {
    try {
      if (Object.keys(value).length === 0) localStorage.removeItem(this.#prefix + name);
      else localStorage.setItem(this.#prefix + name, JSON.stringify(value));
    } catch {
      // A full or forbidden storage only means that a reload forgets.
    }
  }
}
