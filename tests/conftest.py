from hypothesis import settings

from tests.browser import browser, serve

__all__ = ["browser", "serve"]

# How long a test takes says nothing about whether it holds.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
