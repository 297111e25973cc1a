# The program. Its verbs are in generator/verbs.

import errno
import sys
from importlib import import_module
from io import TextIOWrapper
from keyword import iskeyword

import click

VERBS = {
    "build": "build",
    "serve": "build",
    "check": "check",
    "diff": "diff",
    "add": "add",
    "import": "import_texts",
    "annotate": "annotate",
    "review": "review",
    "phrases": "phrases",
    "rename": "rename",
    "merge": "merge",
    "retract": "retract",
    "originals": "originals",
    "desk": "desk",
}
"""Each verb, and the module in generator/verbs that holds it."""


class Verbs(click.Group):
    """Loads a verb only when it is asked for: most run in less time than MkDocs takes to load."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        module = import_module(f"generator.verbs.{VERBS[cmd_name]}")
        command = getattr(module, f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name)
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except OSError as error:  # a full disk, a folder that nobody may read
            if error.errno == errno.EPIPE:  # the reader of what is printed has gone, which click knows how to end
                raise
            raise click.ClickException(f"the system refuses: {error}") from None


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Readouts: who said what, by whose account."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal or pipe that is set to another encoding is no reason to stop: readouts have all languages.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    main()
