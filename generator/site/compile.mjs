// Part of `make desk`, once the runtime and the program are unpacked: has Python compile what it loads before the desk is
// ready, of its own library and of the program, since doing that in each reader's browser takes longer than all the rest.
//
//   node compile.mjs FOLDER SCRATCH     the folder of both, and one to work in
//
// The same files give the same bytes. Must never touch anything but the library and the program in their folder.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";

const LIBRARY = "python_stdlib.zip";
const PROGRAM = "program.zip";
// A module says of which source it is made, and is not compared with it: that is not there any more. Pyodide's own keep
// what they say about themselves, since it reads that.
const COMPILE = `
import hashlib, importlib._bootstrap_external as made, sys, zipfile

sys.path.insert(0, "/program.zip")
import generator.authoring.desk

used = {m.__spec__.origin.partition("zip/")[2] for m in sys.modules.values() if m.__spec__ and m.__spec__.origin}

def compiled(source, target, place):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data, entry = old.read(name), old.getinfo(name)
            if name in used and name.endswith(".py"):
                level = 0 if name.startswith(("pyodide/", "_pyodide/")) else 2
                code = compile(data, f"{place}/{name}", "exec", dont_inherit=True, optimize=level)
                data = made._code_to_hash_pyc(code, hashlib.sha256(data).digest()[:8], False)
                entry = zipfile.ZipInfo(f"{name}c", entry.date_time)
            new.writestr(entry, bytes(data))

compiled("/library.zip", "/library.new", "/lib/python314.zip")
compiled("/program.zip", "/program.new", "/program.zip")
`;

const [folder, scratch] = process.argv.slice(2).map((path) => resolve(path));
for (const name of readdirSync(folder)) {
  const data = readFileSync(join(folder, name));
  if (name.endsWith(".pack")) writeFileSync(join(scratch, name.replace(/\.pack$/, "")), gunzipSync(data));
  else writeFileSync(join(scratch, name), data);
}
const { loadPyodide } = await import(pathToFileURL(join(scratch, "pyodide.mjs")));
const packages = JSON.parse(readFileSync(join(scratch, "pyodide-lock.json"), "utf-8"));
const pyodide = await loadPyodide({ indexURL: scratch, lockFileContents: packages, env: { PYTHONHASHSEED: "0", PYTHONNODEBUGRANGES: "1" } });
pyodide.FS.writeFile("/library.zip", readFileSync(join(scratch, LIBRARY)));
pyodide.FS.writeFile("/program.zip", readFileSync(join(scratch, PROGRAM)));
pyodide.runPython(COMPILE);
for (const [name, made] of [[LIBRARY, "/library.new"], [PROGRAM, "/program.new"]]) {
  writeFileSync(join(folder, `${name}.pack`), gzipSync(pyodide.FS.readFile(made), { level: 9 }));
}
