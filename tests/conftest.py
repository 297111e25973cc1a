from hypothesis import settings

from tests.browser import browser, serve
from tests.sites import real_pages, real_project, real_site, small_project

__all__ = ["browser", "real_pages", "real_project", "real_site", "serve", "small_project"]

# How long a test takes says nothing about whether it holds.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
