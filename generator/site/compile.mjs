// Part of `make desk`, once the runtime is unpacked: has Python compile those modules of its own library that it loads
// before anything else, since doing that in each reader's browser takes longer than all the rest of its start.
//
//   node compile.mjs FOLDER SCRATCH     the runtime's folder, and one to work in
//
// The same runtime gives the same bytes. Must never touch anything but the library in the runtime's folder.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";

const LIBRARY = "python_stdlib.zip";
// Without what it says about itself, except Pyodide's own, which reads it. A module is not compared with its source:
// that is not there any more.
const COMPILE = `
import importlib._bootstrap_external as made, importlib.util, sys, zipfile

inside = [m.__spec__.origin.partition("zip/")[2] for m in sys.modules.values() if m.__spec__ and m.__spec__.origin]
loaded = {path for path in inside if path}
source, target = zipfile.ZipFile("/source.zip"), zipfile.ZipFile("/target.zip", "w")
for name in source.namelist():
    data, entry = source.read(name), source.getinfo(name)
    if name in loaded:
        level = 0 if name.startswith(("pyodide/", "_pyodide/")) else 2
        code = compile(data, f"/lib/python314.zip/{name}", "exec", dont_inherit=True, optimize=level)
        data = made._code_to_hash_pyc(code, importlib.util.source_hash(data), False)
        entry = zipfile.ZipInfo(f"{name}c", entry.date_time)
    target.writestr(entry, bytes(data))
target.close()
`;

const [folder, scratch] = process.argv.slice(2).map((path) => resolve(path));
for (const name of readdirSync(folder)) {
  const data = readFileSync(join(folder, name));
  if (name.endsWith(".pack")) writeFileSync(join(scratch, name.replace(/\.pack$/, "")), gunzipSync(data));
  else writeFileSync(join(scratch, name), data);
}
const { loadPyodide } = await import(pathToFileURL(join(scratch, "pyodide.mjs")));
const packages = JSON.parse(readFileSync(join(scratch, "pyodide-lock.json"), "utf-8"));
const pyodide = await loadPyodide({ indexURL: scratch, lockFileContents: packages, env: { PYTHONHASHSEED: "0" } });
pyodide.FS.writeFile("/source.zip", readFileSync(join(scratch, LIBRARY)));
pyodide.runPython(COMPILE);
writeFileSync(join(folder, `${LIBRARY}.pack`), gzipSync(pyodide.FS.readFile("/target.zip"), { level: 9 }));
