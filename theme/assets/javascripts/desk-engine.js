// The program in the browser: brings Python and the program into a worker, and asks it. What goes in and comes out is
// JSON. Every failure is an Error whose message a reader understands. Must never send anything anywhere.

import { TOP } from "./page.js";

const FOLDER = new URL("desk/", TOP);
const WAYS = "The other ways to contribute need no more than a web browser.";
const NOT_IN = `The desk is not part of this copy of the site. ${WAYS}`;
const TOO_OLD = `This browser is too old for the desk. A browser from the last three years can run it. ${WAYS}`;
const UNREACHABLE = "The desk could not be loaded. Check the connection and try again.";
const DIED = "The desk has stopped. What you have done is kept, but for the last step.";
const SILENT = "The desk has not answered for two minutes, and was stopped. What you have done is kept, but for the last step.";
const PATIENCE = 120_000; // milliseconds without a word; the longest text takes a slow machine half of that
const CLOSED = "The desk is closed. Open it again.";

/** How many bytes have to come before the engine can start. Fails where the desk is not in, or cannot be reached. */
export async function engineSize() {
  return sizeOf(await manifest());
}

/**
 * Starts the engine; it is ready once the promise holds. `onProgress({ loaded, total, what })` is called as bytes come:
 * `what` is a few words for a reader. `onEnd(sentence)` is called once where an engine that was ready ends by itself, or
 * says nothing for so long that it was ended.
 *
 * The engine has `ask(method, params)`, a promise of the result, and `stop()`, after which it answers no more.
 */
export async function startEngine({ onProgress = () => {}, onEnd = () => {} } = {}) {
  if (!isAble()) throw new Error(TOO_OLD);
  const files = await manifest();
  const total = sizeOf(files);
  onProgress({ loaded: 0, total, what: "The desk is being loaded" });
  const engine = new Engine(files, (loaded, what) => onProgress({ loaded, total, what }));
  await engine.ready;
  engine.onEnd = onEnd;
  return { ask: (method, params) => engine.ask(method, params), stop: () => engine.stop(CLOSED) };
}

class Engine {
  #worker;
  #waiting = new Map();
  #asked = 0;
  #gone = "";
  #silence;
  onEnd = () => {};

  constructor(files, onProgress) {
    this.#worker = started();
    this.ready = new Promise((resolve, reject) => this.#waiting.set("start", { resolve, reject }));
    this.#listen();
    this.#worker.addEventListener("message", ({ data }) => {
      this.#listen();
      if (data.progress) onProgress(...data.progress);
      else if (data.here) this.#worker.postMessage({ folder: FOLDER.href, files });
      else if (data.stopped) this.#end(data.stopped);
      else if (data.died) this.#end(DIED);
      else this.#settle(data);
    });
    for (const broken of ["error", "messageerror"]) {
      this.#worker.addEventListener(broken, (event) => {
        event.preventDefault();
        this.#end(this.#waiting.has("start") ? UNREACHABLE : DIED);
      });
    }
  }

  ask(method, params = {}) {
    if (this.#gone) return Promise.reject(new Error(this.#gone));
    return new Promise((resolve, reject) => {
      const id = ++this.#asked;
      this.#waiting.set(id, { resolve: (text) => resolve(JSON.parse(text)), reject });
      if (this.#waiting.size === 1) this.#listen();
      this.#worker.postMessage({ id, method, params: JSON.stringify(params) });
    });
  }

  /** Ends the engine where nothing comes from it for too long while somebody waits: a worker can be gone without a word. */
  #listen() {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      if (this.#waiting.size) this.#end(this.#waiting.has("start") ? UNREACHABLE : SILENT);
    }, PATIENCE);
  }

  #end(reason) {
    if (this.#gone) return;
    this.stop(reason);
    this.onEnd(reason);
  }

  stop(reason) {
    this.#gone ||= reason;
    clearTimeout(this.#silence);
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(new Error(this.#gone));
    this.#waiting.clear();
  }

  #settle({ id, result, error }) {
    const { resolve, reject } = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) reject(new Error(error));
    else resolve(result);
  }
}

/**
 * A worker that does nothing but import ours. It is made here, and not started from its own address, so that the policy
 * of this page holds in it as well.
 */
function started() {
  const script = JSON.stringify(new URL("desk-worker.js", import.meta.url).href);
  const lines = `import(${script}).catch(() => postMessage({ stopped: ${JSON.stringify(UNREACHABLE)} }));`;
  const address = URL.createObjectURL(new Blob([lines], { type: "text/javascript" }));
  return new Worker(address, { type: "module", name: "desk" });
}

function isAble() {
  return ["WebAssembly", "Worker", "DecompressionStream"].every((name) => name in globalThis) && hasModuleWorkers();
}

function hasModuleWorkers() {
  let asked = false;
  const options = {
    get type() {
      asked = true;
      return "module";
    },
  };
  try {
    new Worker("blob:", options).terminate();
  } catch {
    // Some refuse the address at once, after they have looked at the options.
  }
  return asked;
}

async function manifest() {
  // Only this file keeps its address from one build to the next.
  const response = await fetch(new URL("manifest.json", FOLDER), { cache: "no-cache" }).catch(() => undefined);
  if (response?.status === 404) throw new Error(NOT_IN);
  if (!response?.ok) throw new Error(UNREACHABLE);
  const files = await response.json().catch(() => {
    throw new Error(UNREACHABLE);
  });
  if (!Object.keys(files).length) throw new Error(NOT_IN);
  return files;
}

function sizeOf(files) {
  return Object.values(files).reduce((sum, bytes) => sum + bytes, 0);
}
