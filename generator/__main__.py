# The program. Its verbs stand in generator/verbs, one module each.

import click

from generator.verbs.build import build, serve
from generator.verbs.check import check


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Readouts: who said what, by whose account."""


for verb in (build, serve, check):
    main.add_command(verb)

if __name__ == "__main__":
    main()
