import pytest
from hypothesis import settings

from tests.browser import browser, serve
from tests.golden_cases import golden
from tests.sites import real_pages, real_project, real_site, small_project

__all__ = ["browser", "golden", "real_pages", "real_project", "real_site", "serve", "small_project"]

# How long a test takes says nothing about whether it holds.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens", action="store_true", help="write down what comes out now as what must come out"
    )
