import pytest
from hypothesis import HealthCheck, settings

from tests import sites
from tests.browser import browser, page, real_address, serve
from tests.golden_cases import golden
from tests.sites import corpus_project, real_pages, real_project, real_site, small_project

__all__ = [
    "browser",
    "corpus_project",
    "golden",
    "page",
    "real_address",
    "real_pages",
    "real_project",
    "real_site",
    "serve",
    "small_project",
]

# How long a test takes says nothing about whether it holds. The same examples are tried at every run, so that no change
# fails by chance; `make fuzz` tries others each time, and finds what nobody thought of.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("fixed", PATIENT, derandomize=True, database=None)
settings.register_profile("random", PATIENT, max_examples=2000)
# For the loop while editing: a few examples.
settings.register_profile("fast", settings.get_profile("fixed"), max_examples=15)
settings.load_profile("fixed")

SLOW = {"browser", "corpus_project", "serve", "real_pages", "real_project", "real_site", "small_project"}
"""Fixtures that need a browser, or a site that MkDocs builds."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what needs a browser or a site, which `make test-fast` leaves out; what is `whole` is marked by hand."""
    for item in items:
        needs = set(getattr(item, "fixturenames", ()))
        if needs & SLOW or any("build" in name or "site" in name for name in needs):
            item.add_marker(pytest.mark.site)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Lets a test build a site only if it says so: `make test-fast` would build it otherwise."""
    sites.allowed = item.get_closest_marker("site") is not None


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens", action="store_true", help="write down what comes out now as what must come out"
    )
