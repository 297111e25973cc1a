// What lies on the desk: the contributor's work, every step back, and a copy that survives the tab. One step after the
// other is asked of the program; none is lost, and none runs into another. Must never send anything anywhere.

const KEPT = "readouts-desk:"; // how the names of the copies in this browser begin
const MOST_STEPS = 200; // that can be undone
const SLOW = 300; // milliseconds, after which a step says that it is under way

/** The copies that are in this browser, the latest first: { key, work, title, time }. */
export function drafts() {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(KEPT));
    return keys.map(draft).filter((one) => one?.work?.source).sort((one, other) => other.time - one.time);
  } catch {
    return []; // no storage
  }
}

function draft(key) {
  try {
    return { ...JSON.parse(localStorage.getItem(key)), key };
  } catch {
    return undefined; // not ours
  }
}

/** Deletes a copy in this browser. */
export function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // no storage: there is no copy either
  }
}

/** The work and its steps. `show(state)` is called after each, `say(words)` with what it did. */
export class Desk {
  #last = Promise.resolve();
  #before = [];
  #show;
  #say;
  #waiting = 0;
  engine; // another one, where the first has ended
  work;
  view;

  constructor(engine, { show, say, key = `${KEPT}${Date.now()}` }) {
    this.engine = engine;
    this.#show = show;
    this.#say = say;
    this.key = key;
  }

  /** Whether a step is under way. */
  get isBusy() {
    return this.#waiting > 0;
  }

  /** What the last step did, in words for taking it back; undefined where there is none. */
  get lastStep() {
    return this.#before.at(-1)?.did;
  }

  /** The fields that must be filled in and are not, and last whose words they are, where that is not said. */
  get missing() {
    const { fields, isNew } = this.view;
    const empty = fields.filter(({ isRequired, value, name }) => isRequired && !value.length && name !== "participants");
    const rights = fields.filter(({ name, isAnswered }) => isNew && name === "text" && !isAnswered);
    return [...empty, ...rights].map(({ name }) => name);
  }

  /**
   * Asks for a step, after those asked for before. What comes of it, also where that is a refusal; or undefined.
   *
   * `changed` says what changes, where the step itself says nothing: the words of the page for a field.
   */
  step(method, given = {}, changed = "") {
    return this.#queue(() => this.#take(method, given, changed));
  }

  #queue(take) {
    this.#waiting += 1;
    this.#say(""); // what an earlier step did is no news any more
    const slow = setTimeout(() => this.#say("Working …"), SLOW);
    this.#last = this.#last
      .then(take)
      .catch((reason) => this.#failed(reason))
      .finally(() => clearTimeout(slow));
    return this.#last;
  }

  /** Asks for something that changes nothing. */
  ask(method, given = {}) {
    return this.engine.ask(method, { work: this.work, ...given });
  }

  async #take(method, given, changed) {
    const before = this.work;
    const done = await this.engine.ask(method, { work: this.work, ...given });
    this.#waiting -= 1;
    if (done.refused) {
      this.#show(this); // a choice that was refused is shown as it was
      this.#say(done.refused, "refused");
      return done;
    }
    if (before && method !== "view") this.#before = [...this.#before, { work: before, did: done.did || changed || "the last step" }].slice(-MOST_STEPS);
    this.#put(done);
    this.#say(done.said || (changed && `Changed: ${changed}.`));
    return done;
  }

  /** Takes the last step back. */
  undo() {
    return this.#queue(async () => {
      const before = this.#before.at(-1);
      if (!before) {
        this.#waiting -= 1;
        return;
      }
      const done = await this.engine.ask("view", { work: before.work });
      this.#waiting -= 1;
      this.#before = this.#before.slice(0, -1);
      this.#put(done);
      this.#say(`Undone: ${before.did}.`);
    });
  }

  #put({ work, view }) {
    this.work = work;
    this.view = view;
    this.#keep();
    this.#show(this);
  }

  #failed(reason) {
    this.#waiting = 0;
    this.#say(reason.message, "refused");
  }

  #keep() {
    if (!this.view.isNew && !this.view.isChanged) {
      forget(this.key); // a readout that is as it is in the archive is no draft
      return;
    }
    try {
      localStorage.setItem(this.key, JSON.stringify({ work: this.work, title: this.view.title, time: Date.now() }));
    } catch {
      // no storage, or no room in it: the page says on its first line what that means
      this.isLost = true;
    }
  }
}
