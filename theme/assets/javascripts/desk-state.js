// What lies on the desk: the contributor's work, every step back, and a copy that survives the tab. One step after the
// other is asked of the program; none is lost, and none runs into another. Must never send anything anywhere.

const KEPT = "readouts-desk"; // the name of the copy in this browser
const MOST_STEPS = 200; // that can be undone

/** The copy that an earlier visit left in this browser: { work, title, time }; undefined where there is none. */
export function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(KEPT));
    return found?.work?.source ? found : undefined;
  } catch {
    return undefined; // no storage, or what is in it is not ours
  }
}

/** Deletes the copy in this browser. */
export function forget() {
  try {
    localStorage.removeItem(KEPT);
  } catch {
    // no storage: there is no copy either
  }
}

/** The work and its steps. `show(state)` is called after each, `say(words)` with what it did. */
export class Desk {
  #engine;
  #last = Promise.resolve();
  #before = [];
  #show;
  #say;
  work;
  view;

  constructor(engine, { show, say }) {
    this.#engine = engine;
    this.#show = show;
    this.#say = say;
  }

  get canUndo() {
    return this.#before.length > 0;
  }

  /** Asks for a step, after those asked for before. What comes of it, also where that is a refusal; or undefined. */
  step(method, given = {}) {
    this.#last = this.#last.then(() => this.#take(method, given)).catch((reason) => this.#failed(reason));
    return this.#last;
  }

  /** Asks for something that changes nothing. */
  ask(method, given = {}) {
    return this.#engine.ask(method, { work: this.work, ...given });
  }

  async #take(method, given) {
    const before = this.work;
    const done = await this.#engine.ask(method, { work: this.work, ...given });
    if (done.refused) {
      this.#say(done.refused, "refused");
      return done;
    }
    if (before) this.#before = [...this.#before, before].slice(-MOST_STEPS);
    this.#put(done);
    this.#say(done.said ?? "");
    return done;
  }

  /** Takes the last step back. */
  undo() {
    const before = this.#before.at(-1);
    if (!before) return this.#last;
    this.#last = this.#last
      .then(() => this.#engine.ask("view", { work: before }))
      .then((done) => {
        this.#before = this.#before.slice(0, -1);
        this.#put(done);
        this.#say("The last step is undone.");
      })
      .catch((reason) => this.#failed(reason));
    return this.#last;
  }

  #put({ work, view }) {
    this.work = work;
    this.view = view;
    this.#keep();
    this.#show(this);
  }

  #failed(reason) {
    this.#say(reason.message, "refused");
  }

  #keep() {
    try {
      localStorage.setItem(KEPT, JSON.stringify({ work: this.work, title: this.view.title, time: Date.now() }));
    } catch {
      // no storage, or no room in it: the page says on its first line what that means
      this.isLost = true;
    }
  }
}
