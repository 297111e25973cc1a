# The desk as the site has it: the runtime, the program and the registers, each file at an address that its content
# makes, and one list of them whose address stays. Pure. Must never let two versions of a file have one address.

import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping

from generator.site import runtime

MANIFEST = "desk/manifest.json"
"""The list: each file's address below desk/ and its bytes. It is empty where the desk is not in."""
REGISTERS = "registers.json"


def bundle(runs_on: Mapping[str, bytes], program: Mapping[str, bytes], registers: str) -> Iterator[tuple[str, bytes]]:
    """The path from the top of the site and the bytes of every file of the desk; the list alone where no runtime is
    given.

    `runs_on` is what `runtime.unpacked` gives, and may hold the program as it was compiled for that; `program` the
    modules by their paths, `registers` what `export.desk.registers` does.
    """
    files = dict(runs_on)
    if files:
        if compiled := files.get(runtime.PROGRAM + runtime.PACK):
            program = runtime.with_compiled(program, gzip.decompress(compiled))
        made = {runtime.PROGRAM: runtime.zipped(program), REGISTERS: _by_columns(registers)}
        files |= dict(runtime.packed(name, data) for name, data in made.items())
    named = {f"{hashlib.sha256(data).hexdigest()[:16]}/{name}": data for name, data in sorted(files.items())}
    yield from ((f"desk/{path}", data) for path, data in named.items())
    yield MANIFEST, runtime.compact({path: len(data) for path, data in named.items()})


def _by_columns(registers: str) -> bytes:
    # Like is next to like, which is a quarter less once compressed; desk-worker.js makes rows of it again.
    said = json.loads(registers)
    return runtime.compact({**said, "readouts": list(zip(*said["readouts"], strict=True))})
