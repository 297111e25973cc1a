// The worker of the desk: Python, the program, and one question after the other. desk-engine.js starts it. Must never
// ask anybody but the site, nor let a question that goes wrong end it.

const BROKEN_OFF = "The desk could not be loaded: the connection broke off. Try again; what has come already is kept.";
const RENEWED = "The desk could not be loaded: the site has been renewed since this page was opened. Load the page again.";
const NOT_RUN = "This browser cannot run the desk. Another one may; the other ways to contribute need no more than a web browser.";

const WASM = "pyodide.asm.wasm";
const STDLIB = "python_stdlib.zip";
const PROGRAM = "program.zip";

let cause; // why loading failed, in a sentence: what a stream fails with does not always arrive at its end
let answer;

addEventListener("message", async ({ data }) => {
  if (answer) return answer(data);
  try {
    answer = await start(data);
    postMessage({ id: "start" });
  } catch (reason) {
    console.warn(reason);
    postMessage({ stopped: cause ?? NOT_RUN });
  }
});
addEventListener("unhandledrejection", () => postMessage({ died: true }));
postMessage({ here: true });

/** Loads everything and starts Python; what comes back answers a question. */
async function start({ folder, files }) {
  const { script, unpacked, starting } = comingFrom(folder, files);
  const runtime = await allOf({
    loader: script("pyodide.mjs"),
    python: script("pyodide.asm.mjs"),
    wasm: unpacked(WASM).then((response) => WebAssembly.compileStreaming(response)),
    stdlib: unpacked(STDLIB).then((response) => response.arrayBuffer()),
    packages: unpacked("pyodide-lock.json").then((response) => response.json()),
  });
  starting();
  const rest = allOf({
    program: unpacked(PROGRAM).then((response) => response.arrayBuffer()),
    registers: unpacked("registers.json").then((response) => response.json()).then(byRows),
  }); // comes while Python starts
  const [pyodide, { program, registers }] = await Promise.all([boot(folder, runtime), rest]);
  pyodide.FS.writeFile(`/${PROGRAM}`, new Uint8Array(program));
  pyodide.runPython(`import sys; sys.path.insert(0, "/${PROGRAM}")`); // Python reads its own library like that, too
  const { PythonError } = pyodide.ffi; // which nobody can ask for any more once Python has died
  const desk = pyodide.pyimport("generator.authoring.desk");
  desk.load(registers);
  return ({ id, method, params }) => {
    try {
      postMessage({ id, result: desk.call(method, params) });
    } catch (reason) {
      console.warn(reason);
      if (reason instanceof PythonError) postMessage({ id, error: stumbled(reason) });
      else postMessage({ died: true }); // Python itself is gone, and every further question would fail
    }
  };
}

function stumbled({ type }) {
  return `The desk stumbled over this: ${type}. Your text is safe; undo the last step and go on.`;
}

// ---- Loading --------------------------------------------------------------------------------------------------------

/** What is promised, by name; where one does not come, the cause is one for a reader. */
async function allOf(promised) {
  try {
    const come = await Promise.all(Object.values(promised));
    return Object.fromEntries(Object.keys(promised).map((name, place) => [name, come[place]]));
  } catch (reason) {
    cause ??= reason instanceof WebAssembly.CompileError ? NOT_RUN : BROKEN_OFF;
    throw reason;
  }
}

/** The registers as the program reads them: the readouts travel by columns. */
function byRows({ readouts, ...files }) {
  const rows = readouts[0]?.map((_, row) => readouts.map((column) => column[row])) ?? [];
  return JSON.stringify({ ...files, readouts: rows });
}

/** Functions that fetch a file by its name, and tell how many bytes have come. */
function comingFrom(folder, files) {
  const places = new Map(Object.entries(files).map(([path, bytes]) => [path.split("/").pop(), { url: folder + path, bytes }]));
  let loaded = 0;
  let what = "The desk is being loaded";
  const tell = (more) => postMessage({ progress: [(loaded += more), what] });
  return {
    async script(name) {
      const place = places.get(name);
      await new Response(await counted(place, tell)).arrayBuffer(); // the import then has it from the cache
      return import(place.url);
    },
    async unpacked(name) {
      const stream = (await counted(places.get(`${name}.pack`), tell)).pipeThrough(new DecompressionStream("gzip"));
      return new Response(stream, { headers: { "Content-Type": "application/wasm" } }); // without the type none is compiled
    },
    starting() {
      what = "The desk is being started";
      tell(0);
    },
  };
}

/** A file as it comes; it fails where it is not as long as it must be. */
async function counted({ url, bytes }, tell) {
  const response = await fetch(url).catch(() => fail(BROKEN_OFF));
  if (!response.ok) fail(response.status === 404 ? RENEWED : BROKEN_OFF);
  const reader = response.body.getReader();
  let here = 0;
  const pull = async (stream) => {
    const { done, value } = await reader.read().catch(() => fail(BROKEN_OFF));
    if (!done) {
      here += value.length;
      tell(value.length);
      stream.enqueue(value);
    } else if (here === bytes) stream.close();
    else fail(RENEWED);
  };
  return new ReadableStream({ pull });
}

function fail(sentence) {
  cause ??= sentence;
  throw new Error(sentence);
}

/** Python. It would fetch its parts itself, and never end where one cannot be had; so it is given those that are here. */
function boot(folder, { loader, python, wasm, stdlib, packages }) {
  const parts = new Map([[folder + WASM, ""], [folder + STDLIB, stdlib]]);
  globalThis.fetch = async (address) => {
    if (parts.has(address.toString())) return new Response(parts.get(address.toString()));
    throw new TypeError("the desk asks nobody");
  };
  return new Promise((resolve, reject) => {
    WebAssembly.instantiateStreaming = async (_, imports) => {
      const instance = await WebAssembly.instantiate(wasm, imports).catch((reason) => {
        reject(reason);
        throw reason;
      });
      return { module: wasm, instance };
    };
    const options = { indexURL: folder, lockFileContents: packages, createPyodideModule: python.default };
    loader.loadPyodide(options).then(resolve, reject);
  });
}
